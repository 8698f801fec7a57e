import { integer, ipv4Address, label, name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Adds one more address to a link. No broadcast address unless it is given; the prefix length is the peer's where there is one. Addresses of
 * 127.0.0.0/8 get scope host, others global. EEXIST where the link has the address in that subnet already.
 */
export const add = operation<void>()({
  id: 'address.add',
  title: 'Add an IPv4 address to a link',
  writes: true,
  teaches: 'This is what netlink means by a new address. SIOCSIFADDR can only replace, or start a new label with a classful prefix.',
  input: { link: name, address: ipv4Address, prefixLength: integer('bits', 0, 32), broadcast: optional(ipv4Address), peer: optional(ipv4Address), label: optional(label) },
});
