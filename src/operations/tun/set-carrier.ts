import { name, yes } from '../input.ts';
import { operation } from '../operation.ts';

/** Takes the carrier from a device, or gives it back. EPERM where nobody has the device open, which then has no carrier. */
export const setCarrier = operation<void>()({
  id: 'tun.set-carrier',
  title: 'Give or take the carrier of a tun or tap device',
  writes: true,
  teaches: 'TUNSETCARRIER is for whoever has the device open, IFLA_CARRIER for whoever looks after the link; with no file attached there is nothing to carry.',
  input: { link: name, carrier: yes },
});
