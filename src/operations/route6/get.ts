import { ipv6Address, name, optional } from '../input.ts';
import { operation } from '../operation.ts';
import type { Decision } from '../route/get.ts';

/** Asks the kernel which route a packet from here to `address` takes; a link-local address needs `link`. Throws KernelError where a route or its absence says no. */
export const get = operation<Decision>()({
  id: 'route6.get',
  title: 'Ask which way a packet to an IPv6 address would go',
  writes: false,
  teaches: 'RTM_GETROUTE without NLM_F_DUMP makes the kernel decide, rules and all. Programs of the IOCTL world read the table and guess.',
  input: { address: ipv6Address, link: optional(name) },
});
