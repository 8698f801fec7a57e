import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { broadcastOf, classfulPrefixLength } from '../../src/codec/netmask.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { IFA_F_MCAUTOJOIN } from '../constants/address.ts';
import { netlink } from '../handler.ts';
import { putIn, takeOut } from './change.ts';
import { type Address, findLabelled } from './first-of.ts';
import { refuseGroup } from './refuse-group.ts';
import { scopeOf } from './scope-of.ts';

const calls = ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_DELADDR', 'RTM_NEWADDR'];

export const set = netlink('address.set', calls, (socket, { link, address }) => {
  const { index, flags, hasIpv4, first } = findLabelled(socket, link);
  const classful = classfulPrefixLength(address);
  if (classful === undefined) throw refuseGroup();
  if (first?.attributes.local === address) return;
  // The kernel takes 0.0.0.0 in a message before it looks whether the link has IPv4.
  if (!hasIpv4) throw new KernelError(errnos.ENOBUFS, 'RTM_NEWADDR', 'netlink');
  const pointToPoint = (flags & linkFlags.POINTOPOINT) !== 0;
  const prefixlen = pointToPoint ? 32 : classful;
  const hasBroadcast = !pointToPoint && (flags & linkFlags.BROADCAST) !== 0 && prefixlen < 31;
  // 0.0.0.0 is put in as well: the kernel takes it and drops it, as the request does (__inet_insert_ifa).
  const insert = putIn(
    { index, prefixlen, scope: scopeOf(address), flags: first?.header.flags ?? 0 },
    {
      local: address,
      ...(hasBroadcast ? { broadcast: broadcastOf(address, prefixlen) } : {}),
      ...(first === undefined ? (link.includes(':') ? { label: link } : {}) : kept(first)),
    },
  );
  const failures = socket.batch(first === undefined ? [insert] : [takeOut(index, link), insert]);
  const failure = failures.find((one) => one !== undefined);
  if (failure !== undefined) throw failure;
});

/** What the request keeps of the address that it replaces, because it uses its struct in_ifaddr again. A group that was joined for it cannot be kept without the group's address. */
function kept({ header, attributes: { label, rtPriority, proto, flags = header.flags } }: Address) {
  return {
    flags: flags & ~IFA_F_MCAUTOJOIN,
    ...(label === undefined ? {} : { label }),
    ...(rtPriority === undefined ? {} : { rtPriority }),
    ...(proto === undefined ? {} : { proto }),
  };
}
