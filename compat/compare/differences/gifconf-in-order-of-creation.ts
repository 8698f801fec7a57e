import type { CatalogueEntry } from '../catalogue-entry.ts';

export const gifconfInOrderOfCreation: CatalogueEntry = {
  id: 'gifconf-in-order-of-creation',
  title: 'SIOCGIFCONF lists links as they were made, a dump by index',
  sees: 'SIOCGIFCONF has the addresses of v1, which was made first, before those of v0; the dump of RTM_GETADDR goes by rising index. On one link both have the same order. Neither label says on which link an address is.',
  why: 'dev_ifconf walks the list of devices, to which each new one is appended, and a veth pair makes its peer first. inet_dump_ifaddr walks them by index.',
  source: 'net/core/dev_ioctl.c (dev_ifconf), net/ipv4/devinet.c (inet_dump_ifaddr)',
  advice: 'Do not take the first address of the list for the main one of the machine. Sort by ifa_index where the order matters.',
  explains: [{ in: { SIOCGIFCONF: ['labelled: two links'] }, aspect: 'result', paths: ['* label', '* address'] }],
};
