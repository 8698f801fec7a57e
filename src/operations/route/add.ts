import { integer, ipv4Network, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import { device, gateway, metric } from './fields.ts';

/**
 * Adds a route to table main, as route(8) does: before others of the same destination and metric, of protocol boot. Scope global with a gateway, else link;
 * a gateway that is one of our own addresses leaves it at link. A label as link (`eth0:1`) makes that address the route's source.
 * `mss` is in bytes and counts the headers: the advertised segment size is 40 less. `window` is in bytes, `irtt` in milliseconds.
 * Of mss, window and irtt the kernel keeps what their fields hold. KernelError EINVAL for the gateway 0.0.0.0, ENODEV for a link that is not there, the empty name too.
 * `reject` makes it unreachable with scope host; all but destination and metric mean nothing then. KernelError EEXIST where the same route is there; only that one
 * `reject` route was added through netlink and the other through an IOCTL, the kernel does not notice (difference `reject-knows-no-table`).
 */
export const add = operation<void>()({
  id: 'route.add',
  title: 'Add an IPv4 route',
  writes: true,
  teaches: 'SIOCADDRT is `ip route prepend`: another route to the same place wins over the first one. `ip route add` sets NLM_F_EXCL and refuses.',
  input: {
    destination: ipv4Network,
    gateway: optional(gateway),
    link: optional(device),
    metric: optional(metric),
    mss: optional(integer('bytes', 0, 0xffffffff)),
    window: optional(integer('bytes', 0, 0xffffffff)),
    irtt: optional(integer('milliseconds', 0, 65535)),
    reject: optional(yes),
  },
});
