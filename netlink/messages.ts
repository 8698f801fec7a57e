import * as rtnetlink from './constants/rtnetlink.ts';
import type { MessageSchema } from './message.ts';
import { addressMessage } from './structs/address.ts';
import { linkMessage } from './structs/link.ts';
import { neighbourMessage } from './structs/neighbour.ts';
import { routeMessage } from './structs/route.ts';

// biome-ignore lint/suspicious/noExplicitAny: schemas of any header and attributes
type AnyMessage = MessageSchema<any, any>;

const names = new Map<number, string>(Object.entries(rtnetlink).map(([name, number]) => [number, name]));

/** The name of a NETLINK_ROUTE message type: `RTM_NEWLINK`. */
export function messageName(type: number): string {
  return names.get(type) ?? { 1: 'NLMSG_NOOP', 2: 'NLMSG_ERROR', 3: 'NLMSG_DONE', 4: 'NLMSG_OVERRUN' }[type] ?? `message ${type}`;
}

const schemas: Record<string, AnyMessage> = { LINK: linkMessage, LINKPROP: linkMessage, ADDR: addressMessage, ROUTE: routeMessage, NEIGH: neighbourMessage };

/** The schema of a NETLINK_ROUTE message type's payload, where we have one. */
export function messageSchema(type: number): AnyMessage | undefined {
  return schemas[messageName(type).replace(/^RTM_(NEW|DEL|GET|SET)/, '')];
}
