import type { CatalogueEntry } from '../catalogue-entry.ts';

export const noarpNeighboursHidden: CatalogueEntry = {
  id: 'noarp-neighbours-hidden',
  title: 'Neighbours that need no ARP are hidden from arp',
  sees: 'Entries of state NUD_NOARP are neither in /proc/net/arp nor found by SIOCGARP, and those of NUD_NONE not in /proc/net/arp; a dump has them all.',
  why: 'arp_seq_start walks with NEIGH_SEQ_SKIP_NOARP, which passes over every entry in no other state; arp_req_get answers -ENXIO for NUD_NOARP.',
  source: 'net/ipv4/arp.c (arp_seq_start, arp_req_get), net/core/neighbour.c (neigh_get_first)',
  advice: '`ip neigh` hides them as well unless `nud all` or `nud noarp` is asked for; a program that dumps must filter by itself.',
  explains: [
    { in: { SIOCGARP: ['unresolved: needs no ARP'] }, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'ENXIO' && netlink === undefined },
    { in: { SIOCGARP: ['unresolved: needs no ARP'] }, aspect: 'result', paths: [''] },
    { in: { '/proc/net/arp': ['unresolved'] }, aspect: 'result', paths: ['10.5.0.6', '10.5.0.7'], where: ({ ioctl }) => ioctl === undefined },
  ],
};
