import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';
import { byName } from './find.ts';

/** Writes the flags that `change` names, and leaves the others alone: what another process sets in between stays. */
export function changeFlags(socket: NetlinkSocket, link: string, flags: number, change: number): void {
  socket.request(RTM_SETLINK, linkMessage.encode({ flags, change }, byName(link)));
}

/** Sets or clears one flag. */
export function changeFlag(socket: NetlinkSocket, link: string, flag: number, on: boolean): void {
  changeFlags(socket, link, on ? flag : 0, flag);
}

/** Writes attributes of a link. */
export function changeLink(socket: NetlinkSocket, link: string, attributes: Parameters<typeof linkMessage.encode>[1]): void {
  socket.request(RTM_SETLINK, linkMessage.encode({}, { ...byName(link), ...attributes }));
}
