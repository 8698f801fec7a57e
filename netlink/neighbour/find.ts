import { AF_INET } from '../../src/syscall/kernel.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { neighbourMessage } from '../structs/neighbour.ts';

/** One neighbour of a link. Throws KernelError ENOENT where there is none. */
export function findNeighbour(socket: NetlinkSocket, ifindex: number, address: string): ReturnType<typeof neighbourMessage.decode> {
  return neighbourMessage.decode(socket.get(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, ifindex }, { dst: address })));
}
