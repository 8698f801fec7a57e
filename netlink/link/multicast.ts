import { UsageError } from '../../src/base/errors.ts';
import { NTF_SELF, NUD_PERMANENT } from '../constants/neighbour.ts';
import { neighbourMessage } from '../structs/neighbour.ts';

/** The family of forwarding tables (linux/socket.h); with NTF_SELF it is the table of the device itself. */
export const AF_BRIDGE = 7;

/** The payload of RTM_NEWNEIGH and RTM_DELNEIGH for an address that a device listens to. */
export function selfEntry(ifindex: number, address: string): Buffer {
  return neighbourMessage.encode({ family: AF_BRIDGE, ifindex, state: NUD_PERMANENT, flags: NTF_SELF }, { lladdr: address });
}

/** Refuses the addresses that bridges keep for themselves: ndo_dflt_fdb_add (net/core/rtnetlink.c) has them on the list of unicast addresses, so the multicast list cannot be meant. */
export function requireOnMulticastList(address: string): void {
  if (/^01:80:c2:00:00:0./i.test(address)) throw new UsageError(`'${address}' cannot be put on the multicast list by netlink, which takes it for a unicast address; use the ioctl`);
}
