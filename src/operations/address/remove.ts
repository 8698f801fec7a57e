import { integer, ipv4Address, name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/** Removes one address from a link; the peer has to be named where it has one. Secondaries of its subnet go with it unless promote_secondaries is set. EADDRNOTAVAIL where the link does not have it. */
export const remove = operation<void>()({
  id: 'address.remove',
  title: 'Remove an IPv4 address from a link',
  writes: true,
  teaches: 'No request says which address is to go: one can only empty a label, first address first. The message names address and prefix length.',
  input: { link: name, address: ipv4Address, prefixLength: integer('bits', 0, 32), peer: optional(ipv4Address) },
});
