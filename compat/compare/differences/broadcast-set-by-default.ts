import type { CatalogueEntry } from '../catalogue-entry.ts';

export const broadcastSetByDefault: CatalogueEntry = {
  id: 'broadcast-set-by-default',
  title: 'SIOCSIFADDR sets a broadcast address, RTM_NEWADDR does not',
  sees: 'An address that was set by SIOCSIFADDR has the broadcast address of its class; one that was added by a message has none unless IFA_BROADCAST was in it. The route to the broadcast address is there all the same, but it is made after the connected route, not before.',
  why: 'devinet_ioctl computes ifa_broadcast on a link with IFF_BROADCAST where the prefix is shorter than 31. inet_rtm_to_ifa takes what the message says. fib_add_ifaddr makes the route of ifa_broadcast first, and those that the prefix itself asks for after the connected one.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_rtm_to_ifa), net/ipv4/fib_frontend.c (fib_add_ifaddr)',
  advice: "Write 'broadcast +' (brd +) behind the address. Programs that read the broadcast address, such as Wake-on-LAN and time servers, need it; the kernel itself hardly does.",
  explains: [
    {
      in: {
        'SIOCSIFADDR (IPv4, classful)': ['fresh', 'up', 'addressed', 'crowded', 'v6', 'marked: metric and flags', 'up: in the loopback network', 'routed: routes'],
        'SIOCSIFADDR (alias)': ['fresh', 'up', 'addressed', 'crowded', 'v6'],
      },
      aspect: 'state',
      paths: ['addresses v0 10.1.2.3/8 broadcast', 'addresses v0 10.6.0.1/8 broadcast', 'addresses v0 127.5.0.1/8 broadcast', 'addresses v0 192.168.9.1/24 broadcast'],
    },
    {
      in: {
        'SIOCSIFADDR (IPv4, classful)': ['fresh', 'up', 'addressed', 'crowded', 'v6', 'marked: metric and flags', 'up: in the loopback network', 'routed: routes'],
        'SIOCSIFADDR (alias)': ['fresh', 'up', 'addressed', 'crowded', 'v6'],
      },
      aspect: 'events',
      paths: ['RTM_NEWADDR 0 broadcast'],
    },
    {
      in: {
        'SIOCSIFADDR (IPv4, classful)': ['up', 'addressed', 'crowded', 'v6', 'up: in the loopback network', 'routed: routes'],
        'SIOCSIFADDR (alias)': ['up', 'addressed', 'crowded', 'v6'],
      },
      aspect: 'events',
      paths: [
        'RTM_NEWROUTE 1 dst',
        'RTM_NEWROUTE 1 dstLen',
        'RTM_NEWROUTE 1 table',
        'RTM_NEWROUTE 1 type',
        'RTM_NEWROUTE 2 dst',
        'RTM_NEWROUTE 2 dstLen',
        'RTM_NEWROUTE 2 table',
        'RTM_NEWROUTE 2 type',
      ],
    },
  ],
};
