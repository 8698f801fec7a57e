import { integer, ipv6Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Removes an IPv6 address from a link. EADDRNOTAVAIL where the link does not have it with that prefix length. */
export const remove = operation<void>()({
  id: 'address6.remove',
  title: 'Remove an IPv6 address from a link',
  writes: true,
  teaches: 'IPv6 has the request that IPv4 lacks, SIOCDIFADDR. Both sides end in inet6_addr_del and want the exact prefix length.',
  input: { link: name, address: ipv6Address, prefixLength: integer('bits', 0, 128) },
});
