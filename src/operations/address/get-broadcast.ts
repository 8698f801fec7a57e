import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the broadcast address of the first address; 0.0.0.0 where it has none. EADDRNOTAVAIL where there is no address. */
export const getBroadcast = operation<string>()({
  id: 'address.get-broadcast',
  title: 'Read the broadcast address of the first IPv4 address of a link or label',
  writes: false,
  teaches: 'An ifreq always has a broadcast address in it, 0.0.0.0 where there is none; a message leaves IFA_BROADCAST out.',
  input: { link: name },
});
