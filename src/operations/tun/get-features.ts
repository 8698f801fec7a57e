import { operation } from '../operation.ts';
import { device } from './fields.ts';

/** Gives the names of the flags that TUNSETIFF knows on this kernel, IFF_* without the prefix, lowest bit first; a bit without a name as hex. */
export const getFeatures = operation<string[]>()({
  id: 'tun.get-features',
  title: 'Read what the tun driver can do',
  writes: false,
  teaches: 'A question to the driver and not to a device: rtnetlink has no place for it.',
  input: { device },
});
