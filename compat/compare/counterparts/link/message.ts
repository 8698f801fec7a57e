import { RTM_GETLINK, RTM_SETLINK } from '../../../../netlink/constants/rtnetlink.ts';
import type { NetlinkSocket } from '../../../../netlink/socket.ts';
import { type ifinfomsg, linkMessage } from '../../../../netlink/structs/link.ts';

type Header = Parameters<typeof ifinfomsg.encode>[0];
type Attributes = NonNullable<Parameters<typeof linkMessage.encode>[1]>;

/** One RTM_GETLINK, as a port would write it. */
export function getLink(socket: NetlinkSocket, header: Header, attributes: Attributes = {}): ReturnType<typeof linkMessage.decode> {
  return linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode(header, attributes)));
}

/** One RTM_SETLINK. v0 has the index 10 in every start state. */
export function setLink(socket: NetlinkSocket, attributes: Attributes, header: Header = { index: V0 }): void {
  socket.request(RTM_SETLINK, linkMessage.encode(header, attributes));
}

export const V0 = 10;
