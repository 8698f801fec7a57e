import type { CatalogueEntry } from '../catalogue-entry.ts';

export const zeroFlagsChangeNothing: CatalogueEntry = {
  id: 'zero-flags-change-nothing',
  title: 'Without ifi_change, no flag is no order',
  sees: 'SIOCSIFFLAGS with 0 takes the link down. A message with ifi_flags=0 and ifi_change=0 succeeds and changes nothing: the link stays up, with its routes and addresses.',
  why: 'do_setlink looks at the flags only if ifi_flags or ifi_change is not zero; ifi_change=0 with any flag set means all flags, as an old habit.',
  source: 'net/core/rtnetlink.c (do_setlink, rtnl_dev_combine_flags)',
  advice: 'Always fill in ifi_change. Down is ifi_flags=0 with ifi_change=IFF_UP.',
  explains: [
    { in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['fresh', 'up', 'addressed', 'crowded', 'v6', 'dressed'] }, aspect: 'state', paths: ['links v0 flags'] },
    { in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['fresh'] }, aspect: 'events', paths: ['RTM_NEWLINK count'] },
    {
      in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['up', 'addressed', 'crowded', 'v6', 'dressed'] },
      aspect: 'state',
      paths: ['links v0 operstate', 'links v1 flags', 'links v1 operstate', 'routes6 local ff00::/8 **', 'multicast v0 **', 'groups v0 224.0.0.1'],
    },
    { in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['addressed', 'crowded', 'v6', 'dressed'] }, aspect: 'state', paths: ['routes local *', 'routes main'] },
    {
      in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['v6'] },
      aspect: 'state',
      paths: ['addresses v0 *', 'addressOrder v0', 'routes6 local *', 'routes6 main', 'groups v0 ff02::1:ff00:1'],
    },
    { in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['dressed'] }, aspect: 'state', paths: ['links v0 promiscuity', 'links v0 allmulti'] },
    { in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['up', 'addressed', 'crowded', 'v6', 'dressed'] }, aspect: 'events', paths: ['RTM_NEWLINK count', 'RTM_DELROUTE count'] },
    { in: { 'SIOCSIFFLAGS (down, ifi_change 0)': ['v6'] }, aspect: 'events', paths: ['RTM_DELADDR count'] },
  ],
};
