import { SIOCGIFINDEX } from '../constants/sockios.ts';
import type { IoctlSocket } from '../socket.ts';
import { ifreqIndex } from '../structs/ifreq.ts';

/** The index of a link, which in6_rtmsg wants instead of its name. The kernel cuts the name at ':'. */
export function indexOf(socket: IoctlSocket, link: string): number {
  return ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, ifreqIndex.encode({ name: link }))).ifindex;
}
