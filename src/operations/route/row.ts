/** RTF_* as /proc/net/route has them (linux/route.h): all that the kernel shows of an IPv4 route. */
export const [ROUTE_UP, ROUTE_GATEWAY, ROUTE_HOST, ROUTE_REJECT] = [0x1, 0x2, 0x4, 0x200];

/**
 * A Route as numbers: a table may have a million of them. Addresses are in reading order: 10.0.0.1 is 0x0a000001. `gateway` is 0 where there is none,
 * `flags` are the bits above, the rest is as in Route. Every row is handed over in the same object: copy what is to stay.
 */
export interface RouteRow {
  destination: number;
  prefixLength: number;
  gateway: number;
  link: string | null;
  flags: number;
  metric: number;
  mss: number;
  window: number;
  irtt: number;
}

export function emptyRow(): RouteRow {
  return { destination: 0, prefixLength: 0, gateway: 0, link: null, flags: 0, metric: 0, mss: 0, window: 0, irtt: 0 };
}
