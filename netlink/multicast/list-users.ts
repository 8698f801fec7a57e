import { unsupported } from '../../src/operations/handler.ts';

export const listUsers = unsupported(
  'multicast.list-users',
  'messages name the groups and nothing counts their users: IFA_CACHEINFO has times alone, and the table of link-layer addresses has neither users nor the mark of those added by hand',
  'net/ipv4/igmp.c (inet_fill_ifmcaddr), net/ipv6/addrconf.c (inet6_fill_ifmcaddr), net/core/rtnetlink.c (nlmsg_populate_fdb_fill)',
);
