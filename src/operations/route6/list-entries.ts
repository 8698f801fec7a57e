import { operation } from '../operation.ts';

/** A line of /proc/net/ipv6_route. Numbers are as they stand there: `flags` are RTF_* (linux/ipv6_route.h), `references` tells how many hold the route. */
export interface Route6Entry {
  destination: string;
  prefixLength: number;
  /** `::` where there is none. */
  gateway: string;
  metric: number;
  references: number;
  /** Linux counts none any more: 0. */
  uses: number;
  flags: number;
  link: string;
}

/**
 * Lists what route(8) shows of IPv6: every table mixed, every nexthop for itself, and the placeholders that stand in a table without default route
 * (net/ipv6/route.c, fib6_null_entry).
 */
export const listEntries = operation<Route6Entry[]>()({
  id: 'route6.list-entries',
  title: 'List the IPv6 routes with their flags and how many hold them',
  writes: false,
  teaches: 'RTM_GETROUTE tells table, type and origin of a route, which /proc does not; how many hold it, and flags such as RTF_MODIFIED and RTF_ADDRCONF, are in /proc alone.',
  input: {},
});
