import { UsageError } from '../../src/base/errors.ts';
import { NTF_SELF, NUD_PERMANENT } from '../constants/neighbour.ts';
import type { NetlinkSocket } from '../socket.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { findLink } from './find.ts';

/** The family of forwarding tables (linux/socket.h); with NTF_SELF it is the table of the device itself. */
export const AF_BRIDGE = 7;

/** Kinds of links that keep such entries in a forwarding table (ndo_fdb_add, ndo_fdb_del), where they make nobody listen to anything. */
const ownTables = ['bridge', 'vxlan', 'dsa'];

/** The index of a link whose entries are its multicast list. Throws UsageError where they are a table of another kind, KernelError ENODEV where there is no such link. */
export function listenerIndex(socket: NetlinkSocket, link: string): number {
  const { header, attributes } = findLink(socket, link);
  const kind = attributes.linkinfo?.kind ?? '';
  if (ownTables.includes(kind))
    throw new UsageError(`netlink does not change the multicast list of '${link}': a link of kind ${kind} has a table of its own there; use the ioctl side`);
  return header.index;
}

/** The payload of RTM_NEWNEIGH and RTM_DELNEIGH for an address that a device listens to. */
export function selfEntry(ifindex: number, address: string): Buffer {
  return neighbourMessage.encode({ family: AF_BRIDGE, ifindex, state: NUD_PERMANENT, flags: NTF_SELF }, { lladdr: address });
}

/** Refuses the addresses that bridges keep for themselves: ndo_dflt_fdb_add (net/core/rtnetlink.c) has them on the list of unicast addresses, so the multicast list cannot be meant. */
export function requireOnMulticastList(address: string): void {
  if (/^01:80:c2:00:00:0./i.test(address)) throw new UsageError(`'${address}' cannot be put on the multicast list by netlink, which takes it for a unicast address; use the ioctl`);
}
