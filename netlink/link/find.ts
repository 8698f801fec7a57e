import { deviceName } from '../../src/model/link-name.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';

/** An IFLA_IFNAME holds 15 bytes; a longer name can only be an alternative one. */
const LONGEST_IFNAME = 15;

/** All that RTM_GETLINK says of one link. */
export type Link = ReturnType<typeof linkMessage.decode>;

/**
 * The attributes that name a link: IFLA_IFNAME, which finds alternative names too, or IFLA_ALT_IFNAME where the name is too long for it.
 * Of a label such as v0:1 it is the device, as it is for the ioctls (deviceName).
 */
export function byName(link: string): { ifname: string } | { altIfname: string } {
  const device = deviceName(link);
  return Buffer.byteLength(device) > LONGEST_IFNAME ? { altIfname: device } : { ifname: device };
}

/** Throws KernelError ENODEV where there is no such link. */
export function findLink(socket: NetlinkSocket, link: string): Link {
  return linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({}, byName(link))));
}

/** The index of a link. */
export function indexOf(socket: NetlinkSocket, link: string): number {
  return findLink(socket, link).header.index;
}
