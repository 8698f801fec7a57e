import type { CatalogueEntry } from '../catalogue-entry.ts';

export const indexZeroIsNoIndex: CatalogueEntry = {
  id: 'index-zero-is-no-index',
  title: 'An index of 0 or less is a wrong message, not a missing link',
  sees: 'SIOCGIFNAME answers ENODEV for an index of 0 or below; RTM_GETLINK answers EINVAL, and ENODEV only for a positive index that no link has.',
  why: 'To rtnl_getlink an ifi_index that is not positive means that the link is named by an attribute, and there is none; dev_ifname just looks the number up.',
  source: 'net/core/rtnetlink.c (rtnl_getlink), net/core/dev_ioctl.c (dev_ifname)',
  advice: 'Check for 0 before asking: if_nametoindex gives it for "not found".',
  explains: [{ in: { SIOCGIFNAME: ['fresh: index 0', 'fresh: index -1'] }, aspect: 'error', paths: ['code'] }],
};
