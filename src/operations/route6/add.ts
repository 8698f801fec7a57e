import { integer, ipv6Network, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import { device } from '../route/fields.ts';
import { gateway, metric } from './fields.ts';

/**
 * Adds a route to table main. Another gateway for the same destination and metric becomes one more nexthop of the route that is there.
 * Without a metric it is the kernel's 1024. `expires` is in seconds. A link-local gateway needs its link. Bits behind the prefix are cut off.
 * `onlink` takes the gateway's word that it is on the link, which must then be named; route(8) says so of every route to a host, without knowing.
 */
export const add = operation<void>()({
  id: 'route6.add',
  title: 'Add an IPv6 route',
  writes: true,
  teaches: 'in6_rtmsg names the link by index and the lifetime in clock ticks. Neither SIOCADDRT nor RTM_NEWROUTE without NLM_F_EXCL refuses a second gateway: it joins.',
  input: {
    destination: ipv6Network,
    gateway: optional(gateway),
    link: optional(device),
    metric: optional(metric),
    expires: optional(integer('seconds', 1, 0x7fffffff)),
    onlink: optional(yes),
  },
});
