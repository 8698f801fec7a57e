import type { CatalogueEntry } from '../catalogue-entry.ts';

export const multicastChangesAreAnnounced: CatalogueEntry = {
  id: 'multicast-changes-are-announced',
  title: 'Only netlink announces a multicast MAC address',
  sees: 'RTM_NEWNEIGH and RTM_DELNEIGH of the family AF_BRIDGE tell listeners of an address that was added or removed by netlink; SIOCADDMULTI and SIOCDELMULTI change the same list in silence.',
  why: 'Behind RTM_NEWNEIGH and RTM_DELNEIGH stands rtnl_fdb_notify; dev_mc_add_global and dev_mc_del_global announce nothing.',
  source: 'net/core/rtnetlink.c (rtnl_fdb_add, rtnl_fdb_del), net/core/dev_addr_lists.c (dev_mc_add_global)',
  advice: 'Do not build a picture of the list from notifications: read it again.',
  explains: [
    {
      in: {
        SIOCADDMULTI: ['fresh', 'up', 'addressed', 'crowded', 'v6', 'fresh: sa_family of the hardware', 'up: one that bridges keep for themselves', 'up: a unicast address'],
        'link.add-multicast': [
          'fresh',
          'up',
          'addressed',
          'crowded',
          'v6',
          'fresh: an IPv6 group',
          'fresh: all ones',
          'dressed: one that is there',
          'dressed: an alternative name',
        ],
      },
      aspect: 'events',
      paths: ['RTM_NEWNEIGH count'],
    },
    {
      in: { SIOCDELMULTI: ['dressed: one that was added by hand', 'up: one that IPv4 listens to'], 'link.remove-multicast': ['dressed: one that is there'] },
      aspect: 'events',
      paths: ['RTM_DELNEIGH count'],
    },
  ],
};
