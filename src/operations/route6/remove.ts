import { ipv6Network, optional } from '../input.ts';
import { operation } from '../operation.ts';
import { device } from '../route/fields.ts';
import { gateway, metric } from './fields.ts';

/**
 * Removes the first route of table main to this destination that fits, of whatever type; of a route with several nexthops only the first that fits.
 * What is left out fits everything. KernelError ESRCH where none fits.
 */
export const remove = operation<void>()({
  id: 'route6.remove',
  title: 'Remove an IPv6 route, or one nexthop of it',
  writes: true,
  teaches: 'SIOCDELRT without a gateway takes one nexthop away; RTM_DELROUTE without RTA_GATEWAY takes them all, so the netlink side must find the first one and name it.',
  input: { destination: ipv6Network, gateway: optional(gateway), link: optional(device), metric: optional(metric) },
});
