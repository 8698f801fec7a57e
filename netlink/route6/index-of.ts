import * as find from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';

/** The index of a link. As SIOCGIFINDEX does, it cuts the name at ':'. */
export function indexOf(socket: NetlinkSocket, link: string): number {
  return find.indexOf(socket, link.split(':')[0] ?? link);
}
