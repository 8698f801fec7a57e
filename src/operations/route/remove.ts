import { ipv4Network, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';
import { device, gateway, metric } from './fields.ts';

/**
 * Removes the first unicast route of table main to this destination that fits; what is left out fits everything, and so do metric 0 and gateway 0.0.0.0. A label as link (`eth0:1`)
 * fits routes with that source address. With `reject` it is the first unreachable route of scope host; gateway and link mean nothing then.
 * KernelError ESRCH where none fits.
 */
export const remove = operation<void>()({
  id: 'route.remove',
  title: 'Remove an IPv4 route',
  writes: true,
  teaches: 'Both end in fib_table_delete. SIOCDELRT asks for type unicast, or unreachable with scope host, and can reach no other; netlink can ask for any.',
  input: { destination: ipv4Network, gateway: optional(gateway), link: optional(device), metric: optional(metric), reject: optional(yes) },
});
