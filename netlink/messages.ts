import { NETLINK_ROUTE, NETLINK_SOCK_DIAG } from './constants/netlink.ts';
import * as rtnetlink from './constants/rtnetlink.ts';
import { SOCK_DESTROY, SOCK_DIAG_BY_FAMILY } from './constants/sock-diag.ts';
import type { MessageSchema } from './message.ts';
import { addressMessage } from './structs/address.ts';
import { linkMessage } from './structs/link.ts';
import { neighbourMessage } from './structs/neighbour.ts';
import { routeMessage } from './structs/route.ts';
import { sockDiagSchema } from './structs/sock-diag.ts';

// biome-ignore lint/suspicious/noExplicitAny: schemas of any header and attributes
type AnyMessage = MessageSchema<any, any>;

/** By protocol: every one numbers its messages from 16 on. */
const names: Record<number, ReadonlyMap<number, string>> = {
  [NETLINK_ROUTE]: byNumber(rtnetlink),
  [NETLINK_SOCK_DIAG]: byNumber({ SOCK_DIAG_BY_FAMILY, SOCK_DESTROY }),
};

function byNumber(constants: Record<string, number>): ReadonlyMap<number, string> {
  return new Map(Object.entries(constants).map(([name, number]) => [number, name]));
}

/** The name of a message type: `RTM_NEWLINK`, or of NETLINK_SOCK_DIAG `SOCK_DIAG_BY_FAMILY`. */
export function messageName(type: number, protocol = NETLINK_ROUTE): string {
  return names[protocol]?.get(type) ?? { 1: 'NLMSG_NOOP', 2: 'NLMSG_ERROR', 3: 'NLMSG_DONE', 4: 'NLMSG_OVERRUN' }[type] ?? `message ${type}`;
}

const schemas: Record<string, AnyMessage> = {
  LINK: linkMessage,
  LINKPROP: linkMessage,
  ADDR: addressMessage,
  MULTICAST: addressMessage,
  ROUTE: routeMessage,
  NEIGH: neighbourMessage,
};

/** The schema of a message's payload, where we have one. Of NETLINK_SOCK_DIAG the family, its first byte, and the direction decide. */
export function messageSchema(type: number, protocol = NETLINK_ROUTE, payload: Uint8Array = new Uint8Array(0), isRequest = true): AnyMessage | undefined {
  if (protocol === NETLINK_SOCK_DIAG) return type === SOCK_DIAG_BY_FAMILY || type === SOCK_DESTROY ? sockDiagSchema(payload[0], isRequest) : undefined;
  return schemas[messageName(type).replace(/^RTM_(NEW|DEL|GET|SET)/, '')];
}
