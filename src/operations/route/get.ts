import { ipv4Address } from '../input.ts';
import { operation } from '../operation.ts';

/** What the kernel would do with a packet to an address. */
export interface Decision {
  /** `unicast`, `local` or `broadcast`, `multicast`. */
  type: string;
  /** The next hop, IPv4 or IPv6; null where the destination is on the link. */
  gateway: string | null;
  link: string | null;
  /** The source address that the packet would get. */
  source: string | null;
  /** 254 is main, 255 local. Until a rule is added the kernel keeps both in one and says main for either. */
  table: number;
}

/** Asks the kernel which route a packet from here to `address` takes. Throws KernelError ENETUNREACH, EHOSTUNREACH, EACCES or EINVAL where a route or its absence says no. */
export const get = operation<Decision>()({
  id: 'route.get',
  title: 'Ask which way a packet to an IPv4 address would go',
  writes: false,
  teaches: 'RTM_GETROUTE without NLM_F_DUMP makes the kernel decide, rules and all. Programs of the IOCTL world read the table and guess.',
  input: { address: ipv4Address },
});
