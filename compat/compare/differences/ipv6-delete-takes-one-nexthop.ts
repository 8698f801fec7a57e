import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ipv6DeleteTakesOneNexthop: CatalogueEntry = {
  id: 'ipv6-delete-takes-one-nexthop',
  title: 'An ioctl removes one nexthop, a message all of them',
  sees: 'Of an IPv6 route with two nexthops, SIOCDELRT without a gateway removes the first and leaves the other; RTM_DELROUTE without RTA_GATEWAY removes the whole route.',
  why: 'inet6_rtm_delroute sets fc_delete_all_nh where the request has no RTA_MULTIPATH; ipv6_route_ioctl does not, so __ip6_del_rt_siblings takes one.',
  source: 'net/ipv6/route.c (inet6_rtm_delroute, __ip6_del_rt_siblings)',
  advice:
    'Name the gateway in RTM_DELROUTE where one nexthop is meant. A script that calls `route -A inet6 del` once for each nexthop will get ESRCH from the second `ip -6 route del`.',
  explains: [
    {
      in: { 'SIOCDELRT (IPv6, several nexthops)': ['branched: no gateway'] },
      aspect: 'state',
      paths: ['routes6 main 2001:db8:9::/48 0 gateway', 'routes6 main 2001:db8:9::/48 0 dev', 'routes6 main 2001:db8:9::/48 0 metric', 'routes6 main 2001:db8:9::/48 1'],
    },
    {
      in: { 'SIOCDELRT (IPv6, several nexthops)': ['branched: no gateway'] },
      aspect: 'events',
      paths: ['RTM_DELROUTE 0 gateway', 'RTM_DELROUTE 0 oif', 'RTM_DELROUTE 0 multipath'],
    },
  ],
};
