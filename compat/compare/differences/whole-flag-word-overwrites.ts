import type { CatalogueEntry } from '../catalogue-entry.ts';

export const wholeFlagWordOverwrites: CatalogueEntry = {
  id: 'whole-flag-word-overwrites',
  title: 'SIOCSIFFLAGS writes all flags, not the one that is meant',
  sees: 'Taking a link up or down by writing IFF_UP or 0 also clears MULTICAST, NOARP, PROMISC, ALLMULTI and DYNAMIC, whoever had set them; the message with ifi_change=IFF_UP leaves them alone, and announces nothing where nothing changed.',
  why: 'The request has no mask: dev_change_flags gets the whole word. rtnl_dev_combine_flags takes the bits that ifi_change does not name from the device.',
  source: 'net/core/dev_ioctl.c (dev_ifsioc), net/core/rtnetlink.c (rtnl_dev_combine_flags, do_setlink)',
  advice: 'With the ioctl read the flags first, and know that a change made in between is lost. With netlink name the bits in ifi_change: nothing has to be read.',
  explains: [
    {
      in: { 'SIOCSIFFLAGS (up)': ['fresh', 'up', 'addressed', 'crowded', 'v6', 'dressed'], 'SIOCSIFFLAGS (down)': ['fresh', 'up', 'addressed', 'crowded', 'v6', 'dressed'] },
      aspect: 'state',
      paths: ['links v0 flags'],
    },
    { in: { 'SIOCSIFFLAGS (up)': ['dressed'], 'SIOCSIFFLAGS (down)': ['dressed'] }, aspect: 'state', paths: ['links v0 promiscuity', 'links v0 allmulti'] },
    {
      in: { 'SIOCSIFFLAGS (up)': ['up', 'addressed', 'crowded', 'v6', 'dressed'], 'SIOCSIFFLAGS (down)': ['fresh'] },
      aspect: 'events',
      paths: ['RTM_NEWLINK count'],
    },
    {
      in: { 'SIOCSIFFLAGS (up)': ['fresh'], 'SIOCSIFFLAGS (down)': ['up', 'addressed', 'crowded', 'v6', 'dressed'] },
      aspect: 'events',
      paths: ['RTM_NEWLINK 0 flags', 'RTM_NEWLINK 0 change'],
    },
    { in: { 'SIOCSIFFLAGS (down)': ['dressed'] }, aspect: 'events', paths: ['RTM_NEWLINK 0 promiscuity', 'RTM_NEWLINK 0 allmulti'] },
  ],
};
