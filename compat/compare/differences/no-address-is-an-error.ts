import type { CatalogueEntry } from '../catalogue-entry.ts';

export const noAddressIsAnError: CatalogueEntry = {
  id: 'no-address-is-an-error',
  title: 'A link without an address: an error by ioctl, an empty list by netlink',
  sees: 'SIOCGIFADDR, SIOCGIFNETMASK, SIOCGIFBRDADDR and SIOCGIFDSTADDR fail with EADDRNOTAVAIL where the link has no IPv4 address. The dump succeeds, with nothing in it.',
  why: 'A request has to answer with one address. A dump is a list.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_dump_ifaddr)',
  advice: 'Ask whether the list is empty where the old code asked for EADDRNOTAVAIL.',
  explains: [
    {
      in: { 'SIOCGIFADDR (IPv4)': ['fresh', 'up'], SIOCGIFNETMASK: ['fresh', 'up'], SIOCGIFBRDADDR: ['fresh', 'up'], SIOCGIFDSTADDR: ['fresh', 'up'] },
      aspect: 'error',
      paths: ['code'],
    },
    { in: { 'SIOCGIFADDR (IPv4)': ['fresh', 'up'] }, aspect: 'result', paths: [''] },
  ],
};
