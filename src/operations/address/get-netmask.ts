import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the netmask of the first address, dotted. EADDRNOTAVAIL where there is none. */
export const getNetmask = operation<string>()({
  id: 'address.get-netmask',
  title: 'Read the netmask of the first IPv4 address of a link or label',
  writes: false,
  teaches: 'A request carries a mask, a message the number of its leading ones: ifa_prefixlen.',
  input: { link: name },
});
