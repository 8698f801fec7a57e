import type { CatalogueEntry } from '../catalogue-entry.ts';

const over = { SIOCSARP: ['neighbours: over a permanent one', 'neighbours: over a stale one', 'unresolved: over one that needs no ARP'] };

export const arpOverwrites: CatalogueEntry = {
  id: 'arp-overwrites',
  title: 'SIOCSARP overwrites the entry that is there',
  sees: 'SIOCSARP writes over an entry of any state and succeeds; RTM_NEWNEIGH with NLM_F_EXCL answers EEXIST and changes nothing.',
  why: 'arp_req_set looks the entry up, makes it where there is none, and updates it with NEIGH_UPDATE_F_OVERRIDE; neigh_add does so only without NLM_F_EXCL and with NLM_F_REPLACE.',
  source: 'net/ipv4/arp.c (arp_req_set), net/core/neighbour.c (neigh_add)',
  advice: 'Write `ip neigh replace` for `arp -s`; `ip neigh add` is for those who want to be told.',
  explains: [
    { in: over, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === undefined && netlink === 'EEXIST' },
    { in: over, aspect: 'state', paths: ['neighbours v0 * lladdr', 'neighbours v0 * state'] },
    { in: over, aspect: 'events', paths: ['RTM_NEWNEIGH count'] },
  ],
};
