import type { CatalogueEntry } from '../catalogue-entry.ts';

const missing = {
  SIOCGARP: ['neighbours: published', 'neighbours: missing'],
  SIOCDARP: ['neighbours: published', 'neighbours: missing'],
  'neighbour.get': ['neighbours: published', 'neighbours: missing', 'neighbours: of another link', 'unresolved: needs no ARP'],
  'neighbour.remove': ['neighbours: published', 'neighbours: missing', 'unresolved: needs no ARP', 'unresolved: nothing is known'],
};

export const arpMissingIsEnxio: CatalogueEntry = {
  id: 'arp-missing-is-enxio',
  title: 'A missing ARP entry is ENXIO by ioctl and ENOENT by netlink',
  sees: 'SIOCGARP and SIOCDARP answer ENXIO where there is no entry, RTM_GETNEIGH and RTM_DELNEIGH ENOENT. Of a published address both say ENOENT.',
  why: 'arp_req_get and arp_invalidate have -ENXIO written into them; neigh_get and neigh_delete return -ENOENT, as pneigh_delete does for both.',
  source: 'net/ipv4/arp.c (arp_req_get, arp_invalidate), net/core/neighbour.c (neigh_get, neigh_delete)',
  advice: 'A program that takes a missing entry for success must look for both numbers while it speaks both interfaces.',
  explains: [{ in: missing, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'ENXIO' && netlink === 'ENOENT' }],
};
