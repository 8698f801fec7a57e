import { ipv4Address, name, optional } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Removes an entry of the ARP table, permanent or not. ENXIO (ioctl) or ENOENT (netlink) where there is none. Without a link it is found as for
 * neighbour.set. An entry of state NUD_NOARP or NUD_NONE is removed by both, which say of it all the same that there is none.
 */
export const remove = operation<void>()({
  id: 'neighbour.remove',
  title: 'Remove an entry of the ARP table',
  writes: true,
  teaches: 'Both go through NUD_FAILED and announce that before the removal; what is missing is ENXIO for one and ENOENT for the other.',
  input: { address: ipv4Address, link: optional(name) },
});
