import { name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/** All that makes an IPv6 address of a link what it is. */
export interface Ipv6AddressDetails {
  /** Index of the link. */
  index: number;
  address: string;
  prefixLength: number;
  /** Null where there is none. */
  peer: string | null;
  /** RT_SCOPE_*: 0 global, 200 site, 253 link, 254 host. */
  scope: number;
  /** IFA_F_* bits, all 32. */
  flags: number;
  /** Of the route that the kernel makes for it; 0 is none of its own. */
  metric: number;
  /** IFAPROT_*; 0 is not said. */
  protocol: number;
  /** Seconds left; null is forever. */
  validSeconds: number | null;
  preferredSeconds: number | null;
}

/** Gives the IPv6 addresses of all links, or of one, in the kernel's order, which is that of source address selection. ENODEV where there is no such link. */
export const listDetails = operation<Ipv6AddressDetails[]>()({
  id: 'address6.list-details',
  title: 'List the IPv6 addresses with all that is known of them',
  writes: false,
  teaches:
    '/proc/net/if_inet6 is the order of a hash table and eight bits of flags; lifetimes, peers, metrics, and the order that the kernel itself looks through, are in messages alone.',
  input: { link: optional(name) },
});
