import type { CatalogueEntry } from '../catalogue-entry.ts';

const subject = { TUNSETLINK: ['tunnelled'] };

export const linkTypeOnlyByTun: CatalogueEntry = {
  id: 'link-type-only-by-tun',
  title: 'Only TUNSETLINK changes the hardware type of a link; netlink takes the wish without a word',
  sees: 'RTM_SETLINK with another ifi_type succeeds and changes nothing. TUNSETLINK changes the type, and with it the length of addresses and the groups that the link listens to.',
  why: 'do_setlink never reads ifi_type; __tun_chr_ioctl sets dev->type and announces it as a change of type.',
  source: 'net/core/rtnetlink.c (do_setlink), drivers/net/tun.c (__tun_chr_ioctl)',
  advice: 'Set it while the file is open and the link is down (EBUSY otherwise), and read it again rather than trust the answer of a message.',
  explains: [
    { in: subject, aspect: 'state', paths: ['links t0 link_type', 'links t0 address', 'links t0 broadcast', 'links t0 link_pointtopoint', 'multicast t0'] },
    { in: subject, aspect: 'events', paths: ['RTM_NEWLINK count'] },
  ],
};
