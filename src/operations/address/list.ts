import { name, optional } from '../input.ts';
import { operation } from '../operation.ts';
import type { Ipv4Address } from './ipv4-address.ts';

/** Gives the IPv4 addresses, or those whose label leads to one link. ENODEV where there is no such link. */
export const list = operation<Ipv4Address[]>()({
  id: 'address.list',
  title: 'List the IPv4 addresses',
  writes: false,
  teaches:
    'SIOCGIFCONF lists labels and addresses and nothing else, and cuts the list without a word where the buffer is short; each further fact of an address is another request, which finds it by label. One dump has all, and says on which link.',
  input: { link: optional(name) },
});
