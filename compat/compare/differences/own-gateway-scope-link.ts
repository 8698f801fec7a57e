import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ownGatewayScopeLink: CatalogueEntry = {
  id: 'own-gateway-scope-link',
  title: 'A gateway that is our own address leaves the scope at link',
  sees: 'Through a gateway that is an address of this machine SIOCADDRT makes a route of scope link, a port that says scope global one of scope global. Through a broadcast address the one is refused with ENETUNREACH, the other with EINVAL.',
  why: 'rtentry_to_fib_config says scope global only where inet_addr_type_table finds the gateway to be unicast. fib_check_nh looks for the gateway in a narrower scope than the route has, so the two also fail at different checks.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config), net/ipv4/fib_semantics.c (fib_check_nh_v4_gw)',
  advice: 'Such a gateway means "this link" in the way of old BSD. Write `ip route add NET dev LINK`.',
  explains: [
    { in: { 'SIOCADDRT (IPv4 net)': ['addressed: our own address as gateway'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16 0 scope'] },
    { in: { 'SIOCADDRT (IPv4 net)': ['addressed: our own address as gateway'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 scope'] },
    { in: { 'SIOCADDRT (IPv4 net)': ['addressed: a broadcast address as gateway'] }, aspect: 'error', paths: ['code'] },
  ],
};
