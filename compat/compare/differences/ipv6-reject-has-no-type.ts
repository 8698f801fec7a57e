import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ipv6RejectHasNoType: CatalogueEntry = {
  id: 'ipv6-reject-has-no-type',
  title: 'RTF_REJECT alone makes an IPv6 route that looks like any other',
  sees: 'in6_rtmsg with RTF_REJECT and rtmsg_type 0 makes a route that is listed as unicast through lo; RTM_NEWROUTE with type unreachable is listed as unreachable.',
  why: 'rtmsg_type becomes the type of the route, and 0 is taken for unicast; RTF_REJECT only moves it to the loopback device and sets a flag that netlink does not show.',
  source: 'net/ipv6/route.c (rtmsg_to_fib6_config, ip6_route_info_create)',
  advice: 'Use `ip -6 route add unreachable NET`: senders are then told, where the route of the ioctl swallows their packets silently.',
  explains: [
    { in: { 'SIOCADDRT (IPv6, reject)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'state', paths: ['routes6 main 2001:db8:77::/48 0 type'] },
    { in: { 'SIOCADDRT (IPv6, reject)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 type'] },
  ],
};
