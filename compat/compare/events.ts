import {
  RTNLGRP_IPV4_IFADDR,
  RTNLGRP_IPV4_NETCONF,
  RTNLGRP_IPV4_ROUTE,
  RTNLGRP_IPV6_IFADDR,
  RTNLGRP_IPV6_ROUTE,
  RTNLGRP_LINK,
  RTNLGRP_NEIGH,
} from '../../netlink/constants/groups.ts';
import { RTM_DELNEIGH, RTM_NEWNEIGH } from '../../netlink/constants/rtnetlink.ts';
import { type Listener, listen, type Notification } from '../../netlink/listener.ts';
import { messageName, messageSchema } from '../../netlink/messages.ts';
import { neighbourMessage } from '../../netlink/structs/neighbour.ts';
import { hex } from '../../src/codec/hex.ts';
import type { KernelEvent } from '../../src/model/comparison.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { openBridgeNests } from './bridge-nests.ts';

const groups = [RTNLGRP_LINK, RTNLGRP_NEIGH, RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_IFADDR, RTNLGRP_IPV6_ROUTE, RTNLGRP_IPV4_NETCONF];

/**
 * Attributes that change with the moment and not with what was done, so that two runs of the same call differ in them: counters of packets
 * (IFLA_STATS, IFLA_STATS64), and the times at which a thing was made, used or confirmed (IFA_CACHEINFO, NDA_CACHEINFO, RTA_CACHEINFO).
 * IFLA_AF_SPEC holds packet counters of IPv6 among the settings. They are left out, here and nowhere else, as are the timers of bridges (bridge-nests.ts).
 */
const ofTheMoment = ['stats', 'stats64', 'cacheinfo', 'afSpec'];

/**
 * The neighbour entries of multicast destinations: the kernel makes one whenever it sends to a group, as for a membership report, at a time of
 * its own choosing. They say nothing of what was done, and are left out of notifications and state.
 */
export function isMulticastNeighbour(destination: string | undefined): boolean {
  return destination !== undefined && (/^ff..:/i.test(destination) || /^2(2[4-9]|3\d)\./.test(destination));
}

export function ofTheTwin({ type, payload }: Notification): boolean {
  if (type !== RTM_NEWNEIGH && type !== RTM_DELNEIGH) return true;
  return !isMulticastNeighbour(neighbourMessage.decode(payload).attributes.dst);
}

export function listenToTwin(kernel: Kernel): Listener {
  return listen(kernel, groups, 1 << 20);
}

/** A notification as plain data. `requester` is the socket that ran the operation, with the sequence numbers that it used. */
export function describeEvent({ type, portId, sequence, payload }: Notification, requester: { portId: number; sequences: ReadonlySet<number> } | undefined): KernelEvent {
  return {
    message: messageName(type),
    portId: portId === 0 ? 'kernel' : portId === requester?.portId ? 'requester' : 'other',
    sequence: sequence === 0 ? 'zero' : requester?.sequences.has(sequence) ? 'request' : 'other',
    value: plain(type, payload),
  };
}

function plain(type: number, payload: Buffer): unknown {
  const schema = messageSchema(type);
  if (schema === undefined) return hex(payload, '');
  const { header, attributes } = schema.decode(payload);
  return readable({ ...header, ...Object.fromEntries(Object.entries(openBridgeNests(header, attributes)).filter(([key]) => !ofTheMoment.includes(key))) });
}

/** Buffers become hex, so that values can be compared, shown and written as JSON. */
function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return hex(value, '');
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  return value;
}
