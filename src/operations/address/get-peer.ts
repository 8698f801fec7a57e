import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the peer of the first address; the address itself where it has no peer. EADDRNOTAVAIL where there is no address. */
export const getPeer = operation<string>()({
  id: 'address.get-peer',
  title: 'Read the peer of the first IPv4 address of a link or label',
  writes: false,
  teaches: 'SIOCGIFDSTADDR is IFA_ADDRESS: the other end of a point-to-point address, and the same as IFA_LOCAL everywhere else.',
  input: { link: name },
});
