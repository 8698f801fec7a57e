import type { CatalogueEntry } from '../catalogue-entry.ts';

export const nudStateIsLost: CatalogueEntry = {
  id: 'nud-state-is-lost',
  title: 'Of eight neighbour states, an ioctl tells three',
  sees: 'SIOCGARP says whether the address is known and whether the entry is permanent. Reachable, stale, delayed and probed look the same, and so do failed, incomplete and none.',
  why: 'arp_state_to_flags folds nud_state into ATF_COM and ATF_PERM; ndm_state carries it whole.',
  source: 'net/ipv4/arp.c (arp_state_to_flags)',
  advice: 'ATF_COM is `nud valid` without noarp. To know whether a neighbour is there, ask netlink for NUD_REACHABLE.',
  explains: [
    {
      in: { SIOCGARP: ['neighbours: stale', 'unresolved: failed', 'unresolved: nothing is known'] },
      aspect: 'result',
      paths: ['state'],
      where: ({ ioctl, netlink }) => ioctl === undefined && [0x04, 0x20, 0].includes(Number(netlink)),
    },
  ],
};
