import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { ipv4Bytes } from '../../src/codec/address.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RT_SCOPE_LINK, RTN_BROADCAST, RTN_LOCAL, RTN_MULTICAST, RTN_UNICAST } from '../constants/route.ts';
import { RTM_GETROUTE } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';

type Route = ReturnType<typeof routeMessage.decode>;

/** Route types that lead to a link; the others refuse. */
const leading: readonly number[] = [RTN_UNICAST, RTN_LOCAL, RTN_BROADCAST, RTN_MULTICAST];

/**
 * The index of the link on which an address is a direct neighbour, as SIOCSARP looks for it: a look-up that passes over routes wider than scope
 * link (arp_req_dev in net/ipv4/arp.c). RTM_GETROUTE cannot be told a scope, so where its answer goes by a gateway, or refuses, the narrower
 * routes are searched for in a dump. Throws KernelError ENETUNREACH where there is none.
 */
export function indexTowards(socket: NetlinkSocket, address: string): number {
  const answer = routeTo(socket, address);
  const direct = answer instanceof KernelError || isByGateway(answer) || hidesGateway(answer, address) ? undefined : answer.attributes.oif;
  if (direct !== undefined) return direct;
  const narrow = longest(onLinkRoutes(socket, address));
  if (narrow?.attributes.oif !== undefined && leading.includes(narrow.header.type)) return narrow.attributes.oif;
  throw narrow !== undefined && answer instanceof KernelError
    ? answer
    : new KernelError(errnos.ENETUNREACH, 'RTM_GETROUTE', 'netlink', { message: `no route leads to ${address} without a gateway` });
}

function routeTo(socket: NetlinkSocket, address: string): Route | KernelError {
  try {
    return routeMessage.decode(socket.get(RTM_GETROUTE, routeMessage.encode({ family: AF_INET, dstLen: 32 }, { dst: address })));
  } catch (error) {
    if (error instanceof KernelError) return error;
    throw error;
  }
}

function isByGateway({ attributes }: Route): boolean {
  return attributes.gateway !== undefined || attributes.via !== undefined;
}

/** Multicast and 255.255.255.255 leave on the link of their route, whose gateway takes no part and is not told (__mkroute_output in net/ipv4/route.c). */
function hidesGateway({ header }: Route, address: string): boolean {
  return header.type === RTN_MULTICAST || address === '255.255.255.255';
}

function onLinkRoutes(socket: NetlinkSocket, address: string): Route[] {
  const bits = number(address);
  return socket
    .dump(RTM_GETROUTE, routeMessage.encode({ family: AF_INET }))
    .map((payload) => routeMessage.decode(payload))
    .filter(({ header, attributes }) => header.scope >= RT_SCOPE_LINK && contains(number(attributes.dst ?? '0.0.0.0'), header.dstLen, bits));
}

/** Of two as long, the first: the kernel dumps them in the order in which it prefers them. */
function longest(routes: readonly Route[]): Route | undefined {
  return routes.reduce<Route | undefined>((best, route) => (best === undefined || route.header.dstLen > best.header.dstLen ? route : best), undefined);
}

function contains(network: number, length: number, address: number): boolean {
  return length === 0 || (network ^ address) >>> (32 - length) === 0;
}

function number(address: string): number {
  return ipv4Bytes(address).readUInt32BE(0);
}
