import { integer, ipv6Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Adds an IPv6 address to a link, for ever. EEXIST where the link has it already, EADDRNOTAVAIL where it cannot be one. */
export const add = operation<void>()({
  id: 'address6.add',
  title: 'Add an IPv6 address to a link',
  writes: true,
  teaches: 'The same request number as in IPv4 means something else on an AF_INET6 socket: it takes an index and adds, never replaces. Both sides end in inet6_addr_add.',
  input: { link: name, address: ipv6Address, prefixLength: integer('bits', 0, 128) },
});
