import { name, optional } from '../input.ts';
import { operation } from '../operation.ts';
import type { Ipv6Address } from './ipv6-address.ts';

/** Gives the IPv6 addresses of all links, or of one, by rising index and address. ENODEV where there is no such link. */
export const list = operation<Ipv6Address[]>()({
  id: 'address6.list',
  title: 'List the IPv6 addresses',
  writes: false,
  teaches: 'There never was a request that asks for IPv6 addresses: the tools read /proc/net/if_inet6, which knows no lifetimes, no peers and eight flags.',
  input: { link: optional(name) },
});
