import { AF_INET } from '../../src/syscall/kernel.ts';
import { NTF_PROXY } from '../constants/neighbour.ts';
import type { NetlinkSocket } from '../socket.ts';
import { neighbourMessage } from '../structs/neighbour.ts';

/** Sends RTM_NEWNEIGH or RTM_DELNEIGH for a published address; index 0 is every link. NUD_PERMANENT would let it stay when the carrier goes, which SIOCSARP cannot say. */
export function requestProxy(socket: NetlinkSocket, type: number, ifindex: number, address: string, flags = 0): void {
  socket.request(type, neighbourMessage.encode({ family: AF_INET, ifindex, flags: NTF_PROXY }, { dst: address }), flags);
}
