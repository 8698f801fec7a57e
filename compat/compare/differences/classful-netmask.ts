import type { CatalogueEntry } from '../catalogue-entry.ts';

export const classfulNetmask: CatalogueEntry = {
  id: 'classful-netmask',
  title: 'SIOCSIFADDR guesses the netmask from the class',
  sees: 'Setting 10.1.2.3 by SIOCSIFADDR makes 10.1.2.3/8, with a route to all of 10.0.0.0/8; the usual translation, an address without a length, makes 10.1.2.3/32 with no route to any neighbour.',
  why: 'An ifreq has room for the address alone, so the kernel takes the prefix length of class A, B or C. ifa_prefixlen is part of the message, and ip writes 32 where none is given.',
  source: 'net/ipv4/devinet.c (inet_abc_len, devinet_ioctl)',
  advice: 'Always write the length. Where the old script set a netmask right after the address, write that one; where it did not, it lived with the one of the class: 8, 16 or 24.',
  explains: [
    {
      in: { 'SIOCSIFADDR (IPv4)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] },
      aspect: 'state',
      paths: ['addresses v0 10.1.2.3/8', 'addresses v0 10.1.2.3/32', 'routes main 10.0.0.0/8', 'routes local 10.255.255.255'],
    },
    { in: { 'SIOCSIFADDR (IPv4)': ['fresh', 'up'] }, aspect: 'state', paths: ['addressOrder v0', 'routes main'] },
    {
      in: { 'SIOCSIFADDR (IPv4)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] },
      aspect: 'events',
      paths: ['RTM_NEWADDR 0 prefixlen', 'RTM_NEWADDR 0 broadcast', 'RTM_NEWROUTE count'],
    },
  ],
};
