import type { CatalogueEntry } from '../catalogue-entry.ts';

const everyFamily = ['fresh', 'up', 'addressed', 'crowded', 'v6', 'dressed'];

export const multicastGroupsOfIpv4NotDumped: CatalogueEntry = {
  id: 'multicast-groups-of-ipv4-not-dumped',
  title: 'Before Linux 6.14 netlink has the groups of IPv6 alone',
  sees: 'RTM_GETMULTICAST with AF_INET is answered by EOPNOTSUPP; /proc/net/igmp has the groups.',
  why: 'IPv6 has had a handler for this dump since its beginning; IPv4 has one only since Linux 6.14 (inet_dump_ifmcaddr).',
  source: 'net/ipv4/devinet.c (devinet_rtnl_msg_handlers), net/ipv6/addrconf.c (inet6_dump_ifmcaddr)',
  advice: 'Ask, and where the answer is EOPNOTSUPP read /proc/net/igmp, as ip maddr does for want of a message.',
  explains: [{ in: { 'multicast.list': [...everyFamily, 'crowded: IPv4'] }, aspect: 'error', paths: ['code'], kernels: { before: '6.14' }, oneSided: true }],
};
