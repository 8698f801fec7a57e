import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { broadcastOf, prefixLengthOf } from '../../src/codec/netmask.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { netlink } from '../handler.ts';
import { firstOf } from './first-of.ts';
import { reinsert } from './reinsert.ts';

const calls = ['RTM_GETLINK', 'RTM_GETADDR', 'RTM_DELADDR', 'RTM_NEWADDR'];

export const setNetmask = netlink('address.set-netmask', calls, (socket, { link, netmask }) => {
  const found = firstOf(socket, link);
  const prefixlen = prefixLengthOf(netmask);
  // ifa_prefixlen can only say how many ones a mask begins with: one with holes cannot even be asked for.
  if (prefixlen === undefined) throw new KernelError(errnos.EINVAL, 'RTM_NEWADDR', 'netlink');
  const { header, attributes } = found.first;
  if (header.prefixlen === prefixlen) return;
  // A broadcast address that somebody chose is left alone, and so is any on the way to a /31 or /32, which have none.
  const computed = (attributes.broadcast ?? '0.0.0.0') === broadcastOf(attributes.local ?? '0.0.0.0', header.prefixlen);
  const follows = computed && prefixlen < 31 && (found.flags & linkFlags.BROADCAST) !== 0;
  reinsert(socket, found, { prefixlen, ...(follows ? { broadcast: broadcastOf(attributes.local ?? '0.0.0.0', prefixlen) } : {}) });
});
