import { NTF_SELF, NUD_PERMANENT } from '../constants/neighbour.ts';
import { neighbourMessage } from '../structs/neighbour.ts';

/** The family of forwarding tables (linux/socket.h); with NTF_SELF it is the table of the device itself. */
export const AF_BRIDGE = 7;

/** The payload of RTM_NEWNEIGH and RTM_DELNEIGH for an address that a device listens to. */
export function selfEntry(ifindex: number, address: string): Buffer {
  return neighbourMessage.encode({ family: AF_BRIDGE, ifindex, state: NUD_PERMANENT, flags: NTF_SELF }, { lladdr: address });
}
