import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ipv6AddJoinsEcmp: CatalogueEntry = {
  id: 'ipv6-add-joins-ecmp',
  title: 'A second IPv6 gateway joins the route that is there',
  sees: 'Where there is a route to the destination with the same metric, SIOCADDRT makes the new gateway one more nexthop, and packets are spread over them; without a gateway it becomes a second route. RTM_NEWROUTE with NLM_F_EXCL answers EEXIST.',
  why: 'fib6_add_rt2node looks at the flags of the netlink request; there is none behind an ioctl, so nothing says that it must be new, and routes with gateways of equal metric become siblings.',
  source: 'net/ipv6/ip6_fib.c (fib6_add_rt2node), net/ipv6/route.c (ipv6_route_ioctl)',
  advice: 'What a script of route(8) does is `ip -6 route append`. Where one gateway is meant, use `ip -6 route replace`.',
  explains: [
    { in: { 'SIOCADDRT (IPv6, second gateway)': ['v6: a second gateway', 'branched: a third gateway', 'v6: a link beside a gateway'] }, aspect: 'error', paths: ['code'] },
    {
      in: { 'SIOCADDRT (IPv6, second gateway)': ['v6: a second gateway'] },
      aspect: 'state',
      paths: ['routes6 main 2001:db8:9::/48 0 nexthops', 'routes6 main 2001:db8:9::/48 0 gateway', 'routes6 main 2001:db8:9::/48 0 dev'],
    },
    { in: { 'SIOCADDRT (IPv6, second gateway)': ['branched: a third gateway'] }, aspect: 'state', paths: ['routes6 main 2001:db8:9::/48 0 nexthops 2'] },
    { in: { 'SIOCADDRT (IPv6, second gateway)': ['v6: a link beside a gateway'] }, aspect: 'state', paths: ['routes6 main 2001:db8:9::/48 1'] },
    {
      in: { 'SIOCADDRT (IPv6, second gateway)': ['v6: a second gateway', 'branched: a third gateway', 'v6: a link beside a gateway'] },
      aspect: 'events',
      paths: ['RTM_NEWROUTE count'],
    },
  ],
};
