import { IFA_F_TENTATIVE } from '../../netlink/constants/address.ts';
import { RTM_GETADDR, RTM_GETLINK } from '../../netlink/constants/rtnetlink.ts';
import type { Listener, Notification } from '../../netlink/listener.ts';
import type { NetlinkSocket } from '../../netlink/socket.ts';
import { addressMessage } from '../../netlink/structs/address.ts';
import { linkMessage } from '../../netlink/structs/link.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';

/** How long nothing must be announced before a namespace counts as quiet, and how often that is tried. */
const QUIET_MS = 1;
const ATTEMPTS = 1500;

/** IF_OPER_* (include/uapi/linux/if.h). */
const OPER_UNKNOWN = 0;
const OPER_UP = 6;

/**
 * Waits until the kernel has done what it does later by itself, and gives all notifications that came: the operational state follows the flags
 * by way of a work queue (net/core/link_watch.c), and an IPv6 address is tentative until another has run (net/ipv6/addrconf.c).
 */
export function settle(socket: NetlinkSocket, listener: Listener): Notification[] {
  const seen: Notification[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    seen.push(...listener.drain().notifications);
    if (!isCalm(socket)) listener.wait(QUIET_MS);
    else if (!listener.wait(QUIET_MS)) return seen;
  }
  return seen;
}

function isCalm(socket: NetlinkSocket): boolean {
  const indices = socket.dump(RTM_GETLINK, linkMessage.encode({})).map((payload) => linkMessage.decode(payload).header.index);
  // Asked for one link, a kernel since 6.8 does that link's waiting work first (rtnl_getlink, linkwatch_sync_dev); by itself it may take its time, up to a second.
  const links = indices.map((index) => linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({ index }))));
  if (links.some(({ header, attributes }) => !followsFlags(header.flags, attributes.operstate ?? OPER_UNKNOWN, attributes.linkinfo?.kind))) return false;
  return socket.dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET6 })).every((payload) => {
    const { header, attributes } = addressMessage.decode(payload);
    return ((attributes.flags ?? header.flags) & IFA_F_TENTATIVE) === 0;
  });
}

/** A link that is up and has its carrier is UP, any other is not. Only the ends of a veth pair always say so: other drivers may leave it UNKNOWN for good, a veth only until the work queue has run. */
function followsFlags(flags: number, operstate: number, kind: string | undefined): boolean {
  if ((flags & linkFlags.UP) === 0) return true;
  if (operstate === OPER_UNKNOWN) return kind !== 'veth';
  return ((flags & linkFlags.LOWER_UP) !== 0) === (operstate === OPER_UP);
}
