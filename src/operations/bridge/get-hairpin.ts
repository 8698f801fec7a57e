import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Tells whether a port sends frames back to where they came from. EINVAL where it is no port of that bridge. */
export const getHairpin = operation<boolean>()({
  id: 'bridge.get-hairpin',
  title: 'Read the hairpin mode of a bridge port',
  writes: false,
  teaches: 'struct __port_info is older than hairpin mode and has no room for it: brctl reads /sys, netlink has IFLA_BRPORT_MODE.',
  input: { link: name, port: name },
});
