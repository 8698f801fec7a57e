import { SIOCGIFINDEX } from '../constants/sockios.ts';
import type { IoctlSocket } from '../socket.ts';
import { ifreqIndex } from '../structs/ifreq.ts';

/** The index of a link: struct in6_ifreq has no room for its name. What stands behind a colon is cut off by the kernel (dev_ioctl). */
export function indexOf(socket: IoctlSocket, link: string): number {
  return ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, ifreqIndex.encode({ name: link }))).ifindex;
}
