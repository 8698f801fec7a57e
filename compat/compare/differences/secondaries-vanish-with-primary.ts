import type { CatalogueEntry } from '../catalogue-entry.ts';

export const secondariesVanishWithPrimary: CatalogueEntry = {
  id: 'secondaries-vanish-with-primary',
  title: 'Changing a primary address by ioctl removes its secondaries',
  sees: 'SIOCSIFADDR, SIOCSIFNETMASK, SIOCSIFBRDADDR and SIOCSIFDSTADDR on a primary address leave the link without the other addresses of its subnet, those of aliases too. A message that adds or updates leaves them alone.',
  why: 'All four take the address out and put it in again, and taking a primary out takes every secondary of its subnet along, unless net.ipv4.conf.*.promote_secondaries is set. RTM_DELADDR does the same.',
  source: 'net/ipv4/devinet.c (__inet_del_ifa)',
  advice:
    'A faithful port deletes and adds, and so loses the secondaries as the original did. Where the loss was a nuisance, change nothing but what has to be changed, or set promote_secondaries first.',
  explains: [
    {
      in: {
        'SIOCSIFADDR (IPv4)': ['crowded'],
        'SIOCSIFADDR (IPv4, classful)': ['crowded', 'marked: metric and flags'],
        SIOCSIFNETMASK: ['crowded'],
        SIOCSIFBRDADDR: ['crowded', 'marked: metric and lifetime'],
        'SIOCSIFDSTADDR (IPv4)': ['crowded'],
      },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.2/24', 'addresses v0 10.5.0.3/24', 'routes local 10.5.0.2', 'routes local 10.5.0.3'],
    },
  ],
};
