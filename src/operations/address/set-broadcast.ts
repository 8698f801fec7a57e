import { ipv4Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/** Sets the broadcast address of the first address of a link or label; 0.0.0.0 for none. The address is taken out and put in again. EADDRNOTAVAIL where there is no address. */
export const setBroadcast = operation<void>()({
  id: 'address.set-broadcast',
  title: 'Set the broadcast address of the first IPv4 address of a link or label',
  writes: true,
  teaches: 'RTM_NEWADDR with NLM_F_REPLACE takes IFA_BROADCAST and ignores it; only an address that is added can be given one.',
  input: { link: name, broadcast: ipv4Address },
});
