import { operation } from '../operation.ts';

/**
 * `reject` is RTF_REJECT: types unreachable, blackhole, prohibit and throw, and what leads to the loopback device, which the kernel turns into the same.
 * `local` is an address of ours. `expires` is a route with a lifetime. `nonexthop` is RTF_NONEXTHOP: what rejects, and what the kernel made for an address.
 * `onlink` is RTNH_F_ONLINK, in /proc the bit of RTF_HOST, which route(8) shows as H.
 */
export type Route6Flag = 'gateway' | 'reject' | 'local' | 'expires' | 'nonexthop' | 'onlink';

/** An IPv6 route, or one nexthop of it, as far as both interfaces can tell it. */
export interface Route6 {
  /** `2001:db8::/32`, `2001:db8::1/128`, or `default`. */
  destination: string;
  gateway: string | null;
  link: string | null;
  flags: readonly Route6Flag[];
  metric: number;
}

/**
 * Gives the routes of all tables in the kernel's order, every nexthop for itself: /proc/net/ipv6_route does not say which table a route is in.
 * Left out is a rejecting default route of metric 4294967295: the kernel shows a placeholder that looks the same for a table without default route.
 */
export const list = operation<Route6[]>()({
  id: 'route6.list',
  title: 'List the IPv6 routes of all tables',
  writes: false,
  teaches: '/proc/net/ipv6_route mixes all tables, shows nexthops as separate routes and adds placeholders that are no routes; RTM_GETROUTE says which table and type.',
  input: {},
});
