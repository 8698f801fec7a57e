import { ipv6Bytes } from '../../src/codec/address.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { RT_TABLE_MAIN } from '../constants/route.ts';
import { RTM_DELROUTE, RTM_GETROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { DescribedRoute } from '../route/route-of.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';
import { nexthopsOf } from './nexthops.ts';
import { routeOf } from './route-of.ts';

/** Without RTA_GATEWAY the kernel would remove every nexthop, so the first one that fits is found and named. */
export const remove = netlink('route6.remove', ['RTM_GETLINK', 'RTM_GETROUTE', 'RTM_DELROUTE'], (socket, route) => {
  const wanted = routeOf(socket, route);
  const { header, attributes } = wanted.attributes.gateway === undefined ? firstThatFits(socket, wanted) : wanted;
  socket.request(RTM_DELROUTE, routeMessage.encode(header, attributes));
});

/** The request with the gateway, link and metric of the first nexthop that it fits; the request as it was where it fits none, for the kernel to refuse. */
function firstThatFits(socket: NetlinkSocket, wanted: DescribedRoute): DescribedRoute {
  const { header, attributes } = wanted;
  const prefix = prefixOf(attributes.dst, header.dstLen ?? 0);
  for (const payload of socket.dump(RTM_GETROUTE, routeMessage.encode({ family: AF_INET6, table: RT_TABLE_MAIN }))) {
    const route = routeMessage.decode(payload);
    // Kernels without strict checking send all tables.
    if (route.header.table !== RT_TABLE_MAIN || route.header.dstLen !== header.dstLen || prefixOf(route.attributes.dst, header.dstLen ?? 0) !== prefix) continue;
    if ((attributes.priority ?? 0) !== 0 && route.attributes.priority !== attributes.priority) continue;
    const nexthop = nexthopsOf(route.attributes).find(({ link }) => attributes.oif === undefined || link === attributes.oif);
    if (nexthop === undefined) continue;
    const { link: oif, gateway } = nexthop;
    return { header, attributes: { ...attributes, oif, priority: route.attributes.priority ?? 0, ...(gateway === null ? {} : { gateway }) } };
  }
  return wanted;
}

/** The bits of an address that its prefix has, as text to compare by. */
function prefixOf(address: string | undefined, length: number): string {
  const bits = address === undefined ? 0n : BigInt(`0x${ipv6Bytes(address).toString('hex')}`);
  return (bits >> BigInt(128 - length)).toString(16);
}
