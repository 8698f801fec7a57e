import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import type { Link } from '../link/find.ts';

/**
 * SIOCSARP says of which type the link-layer address is, and is refused for a link of another (arp_req_set, arp_req_dev_by_name in net/ipv4/arp.c); a neighbour's
 * message has no such field. For a link that is named, type 0 (ARPHRD_NETROM) stands for whatever it is. Throws KernelError EINVAL.
 */
export function requireType({ header, attributes }: Link, hardwareType: number, named: boolean): void {
  if (header.type === hardwareType || (named && hardwareType === 0)) return;
  const message = `${attributes.ifname} is of type ${hardwareTypeName(header.type)}, not ${hardwareTypeName(hardwareType)}`;
  throw new KernelError(errnos.EINVAL, 'RTM_GETLINK', 'netlink', { message });
}
