import { operation } from '../operation.ts';

/** `host` is a destination of 32 bits; `reject` is a route of type unreachable or prohibit. */
export type RouteFlag = 'up' | 'gateway' | 'host' | 'reject';

/** A route as far as both interfaces can tell it. */
export interface Route {
  /** `10.9.0.0/16`, `192.0.2.1/32`, or `default`. */
  destination: string;
  /** Null where there is none or where it is an IPv6 address, which /proc/net/route has no room for: then the flag alone tells. */
  gateway: string | null;
  /** Null where the route has no device: unreachable, prohibit, blackhole, throw. */
  link: string | null;
  flags: readonly RouteFlag[];
  metric: number;
  /** As route(8) counts it: the advertised segment size plus 40, in bytes; 0 where the route does not say. */
  mss: number;
  /** Bytes; 0 where the route does not say. */
  window: number;
  /** Milliseconds; 0 where the route does not say. */
  irtt: number;
}

/**
 * Gives the routes of table main in the kernel's order: by network address, then longer prefixes first, then by metric. Of several nexthops it is the first.
 * Left out, since /proc/net/route leaves it out: types broadcast and multicast. Not told: the type beyond `reject`, scope, source, tos, protocol.
 */
export const list = operation<Route[]>()({
  id: 'route.list',
  title: 'List the IPv4 routes of table main',
  writes: false,
  teaches: 'IOCTLs never could read routes: /proc/net/route shows one table and one nexthop a route, as text. RTM_GETROUTE dumps all that a route is.',
  input: {},
});
