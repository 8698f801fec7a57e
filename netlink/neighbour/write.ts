import { AF_INET } from '../../src/syscall/kernel.ts';
import { NUD_PERMANENT, NUD_STALE } from '../constants/neighbour.ts';
import { RTM_NEWNEIGH } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { neighbourMessage } from '../structs/neighbour.ts';

/** Sends RTM_NEWNEIGH for an ARP entry; `flags` are NLM_F_*, which say what happens to one that is there. */
export function writeNeighbour(socket: NetlinkSocket, entry: { ifindex: number; address: string; lladdr: string; permanent: boolean }, flags: number): void {
  const { ifindex, address, lladdr, permanent } = entry;
  socket.request(RTM_NEWNEIGH, neighbourMessage.encode({ family: AF_INET, ifindex, state: permanent ? NUD_PERMANENT : NUD_STALE }, { dst: address, lladdr }), flags);
}
