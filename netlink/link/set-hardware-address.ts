import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { macBytes } from '../../src/codec/address.ts';
import { hex } from '../../src/codec/hex.ts';
import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';
import { findLink } from './find.ts';

/** ARPHRD_* of devices whose address nobody can set, since it is that of a tunnel's end, or which have none; dev_set_mac_address says so before it looks at the type. */
const fixed = [512, 519, 768, 769, 776, 778, 823, 65534];

export const setHardwareAddress = netlink('link.set-hardware-address', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, hardwareType, address }) => {
  const { header, attributes } = findLink(socket, link);
  const own = macBytes(attributes.address ?? '');
  if (header.type !== hardwareType && !fixed.includes(header.type)) throw new KernelError(errnos.EINVAL, 'RTM_SETLINK', 'netlink');
  // An attribute says how long it is; do_setlink refuses what is shorter than the link's own address.
  const wanted = Buffer.alloc(own.length);
  macBytes(address).copy(wanted);
  changeLink(socket, link, { address: hex(wanted, ':') });
});
