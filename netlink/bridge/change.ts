import { RTM_NEWLINK, RTM_SETLINK } from '../constants/rtnetlink.ts';
import { AF_BRIDGE } from '../link/multicast.ts';
import type { NetlinkSocket } from '../socket.ts';
import { iflaBr, iflaBrport } from '../structs/bridge.ts';
import { linkMessage } from '../structs/link.ts';
import { findBridge, findPort } from './find.ts';

/** Without NLM_F_CREATE, RTM_NEWLINK changes what is there: what `ip link set type bridge` sends. */
export const changeCalls = ['RTM_GETLINK', 'RTM_NEWLINK'];

/** Writes settings of a bridge. */
export function changeBridge(socket: NetlinkSocket, link: string, settings: Parameters<typeof iflaBr.encode>[0]): void {
  const { index } = findBridge(socket, link);
  socket.request(RTM_NEWLINK, linkMessage.encode({ index }, { linkinfo: { kind: 'bridge', data: iflaBr.encode(settings) } }));
}

/** What `bridge link set` sends. */
export const changePortCalls = ['RTM_GETLINK', 'RTM_SETLINK'];

/** Writes settings of a port. */
export function changePort(socket: NetlinkSocket, link: string, port: string, settings: Parameters<typeof iflaBrport.encode>[0]): void {
  const { index } = findPort(socket, link, port);
  socket.request(RTM_SETLINK, linkMessage.encode({ family: AF_BRIDGE, index }, { protinfo: iflaBrport.encode(settings) }));
}
