import { IFA_F_TENTATIVE } from '../../netlink/constants/address.ts';
import { RTM_GETADDR, RTM_GETLINK } from '../../netlink/constants/rtnetlink.ts';
import type { Listener, Notification } from '../../netlink/listener.ts';
import type { NetlinkSocket } from '../../netlink/socket.ts';
import { addressMessage, ifaddrmsg } from '../../netlink/structs/address.ts';
import { ifinfomsg, iflaInfo, linkMessage } from '../../netlink/structs/link.ts';
import { walk } from '../../src/codec/attributes.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';

/** How long nothing must be announced before a namespace counts as quiet, and how often that is tried. */
const QUIET_MS = 1;
const ATTEMPTS = 1500;

/** Attributes of RTM_NEWLINK (include/uapi/linux/if_link.h). */
const IFLA_OPERSTATE = 16;
const IFLA_LINKINFO = 18;

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
  // Addresses first: that one is no longer tentative shows a moment before it is announced (addrconf_dad_completed), and the lock that a look at one link takes is held until then.
  const addresses = socket.dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET6 }));
  if (addresses.some((payload) => (ifaddrmsg.decode(payload).flags & IFA_F_TENTATIVE) !== 0)) return false;
  const indices = socket.dump(RTM_GETLINK, linkMessage.encode({})).map((payload) => ifinfomsg.decode(payload).index);
  // Asked for one link, a kernel since 6.8 does that link's waiting work first (rtnl_getlink, linkwatch_sync_dev); by itself it may take its time, up to a second.
  // A link that is down may have some waiting too, which would be announced once it is up.
  return indices.map((index) => socket.get(RTM_GETLINK, linkMessage.encode({ index }))).every(followsFlags);
}

/**
 * A link that is up and has its carrier is UP, any other is not. Only the ends of a veth pair always say so: other drivers may leave it UNKNOWN
 * for good, a veth only until the work queue has run. Read by hand, since this is asked several times a scenario.
 */
function followsFlags(payload: Buffer): boolean {
  const { flags } = ifinfomsg.decode(payload);
  if ((flags & linkFlags.UP) === 0) return true;
  let operstate = OPER_UNKNOWN;
  let veth = false;
  for (const { type, payload: value } of walk('IFLA', payload.subarray(ifinfomsg.size))) {
    if (type === IFLA_OPERSTATE) operstate = value[0] ?? OPER_UNKNOWN;
    if (type === IFLA_LINKINFO) veth = iflaInfo.decode(value).kind === 'veth';
  }
  if (operstate === OPER_UNKNOWN) return !veth;
  return ((flags & linkFlags.LOWER_UP) !== 0) === (operstate === OPER_UP);
}
