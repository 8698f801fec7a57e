import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RTM_GETADDR } from '../constants/rtnetlink.ts';
import { indexOf } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';

/**
 * What rt_dev says, as attributes of a route: the link, and for a label (`eth0:1`) the address that has it. The kernel looks the label up as it was
 * written, so behind an alternative name there is none. Throws KernelError ENODEV where there is no such link or label.
 */
export function namedLink(socket: NetlinkSocket, link: string): { oif: number; prefsrc?: string } {
  const colon = link.indexOf(':');
  const oif = indexOf(socket, colon < 0 ? link : link.slice(0, colon));
  if (colon < 0) return { oif };
  const addresses = socket.dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET, index: oif })).map((payload) => addressMessage.decode(payload));
  const labelled = addresses.find(({ header, attributes }) => header.index === oif && attributes.label === link);
  if (labelled?.attributes.local === undefined) throw new KernelError(errnos.ENODEV, 'RTM_GETADDR', 'netlink', { message: `no address has the label ${link}` });
  return { oif, prefsrc: labelled.attributes.local };
}
