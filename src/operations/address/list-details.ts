import { name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/** All that makes an IPv4 address of a link what it is, so that it could be taken out and put in again. */
export interface AddressDetails {
  /** Index of the link. */
  index: number;
  label: string;
  address: string;
  /** Of the peer's network where there is a peer. */
  prefixLength: number;
  /** The address itself where there is no peer. */
  peer: string;
  /** Null where there is none. */
  broadcast: string | null;
  /** RT_SCOPE_*: 0 global, 253 link, 254 host. */
  scope: number;
  /** Of the route that the kernel makes for it; 0 is none of its own. */
  metric: number;
  /** IFAPROT_*; 0 is not said. */
  protocol: number;
  secondary: boolean;
  noPrefixRoute: boolean;
  /** Whether the link joined the group that the address is (IFA_F_MCAUTOJOIN). */
  joinsGroup: boolean;
  /** Seconds left; null is forever. */
  validSeconds: number | null;
  preferredSeconds: number | null;
}

/** Gives the IPv4 addresses of all links, or of one, in the kernel's order. ENODEV where there is no such link; of a label it is the device. */
export const listDetails = operation<AddressDetails[]>()({
  id: 'address.list-details',
  title: 'List the IPv4 addresses with all that is known of them',
  writes: false,
  teaches: 'Metric, lifetime, scope, protocol and flags of an address came with netlink: no request tells them, and what SIOCSIFADDR replaces hands some of them on unseen.',
  input: { link: optional(name) },
});
