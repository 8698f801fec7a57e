import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';

/** An IFLA_IFNAME holds 15 bytes; a longer name can only be an alternative one. */
const LONGEST_IFNAME = 15;

/** The attributes that name a link: IFLA_IFNAME, which finds alternative names too, or IFLA_ALT_IFNAME where the name is too long for it. */
export function byName(link: string): { ifname: string } | { altIfname: string } {
  return Buffer.byteLength(link) > LONGEST_IFNAME ? { altIfname: link } : { ifname: link };
}

/** All that RTM_GETLINK says of one link. Throws KernelError ENODEV where there is none. */
export function findLink(socket: NetlinkSocket, link: string): ReturnType<typeof linkMessage.decode> {
  return linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({}, byName(link))));
}

/** The index of a link. */
export function indexOf(socket: NetlinkSocket, link: string): number {
  return findLink(socket, link).header.index;
}
