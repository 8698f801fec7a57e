import type { CatalogueEntry } from '../catalogue-entry.ts';

const removed = ['unresolved: needs no ARP', 'unresolved: nothing is known'];
const both = { SIOCDARP: removed, 'neighbour.remove': removed };

export const arpRemovesAndSaysMissing: CatalogueEntry = {
  id: 'arp-removes-and-says-missing',
  title: 'SIOCDARP removes an entry and says that there was none',
  sees: 'Of an entry in state NUD_NOARP or NUD_NONE, SIOCDARP answers ENXIO and removes it all the same, without the notification of its failing first. RTM_DELNEIGH removes it and says so.',
  why: 'arp_invalidate begins with -ENXIO and puts the result of neigh_update in its place only for an entry in some other state than NUD_NOARP; neigh_remove_one comes after that in any case.',
  source: 'net/ipv4/arp.c (arp_invalidate)',
  advice: 'Do not take ENXIO of SIOCDARP for proof that nothing was changed.',
  explains: [
    { in: { SIOCDARP: removed }, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'ENXIO' && netlink === undefined },
    { in: both, aspect: 'events', paths: ['RTM_DELNEIGH 0 state', 'RTM_DELNEIGH 0 lladdr', 'RTM_NEWNEIGH count'] },
  ],
};
