import { ipv4, ipv6Text } from '../../src/codec/address.ts';
import { u16 } from '../../src/codec/integers.ts';
import type { Decision } from '../../src/operations/route/get.ts';
import { AF_INET, AF_INET6 } from '../../src/syscall/kernel.ts';
import * as constants from '../constants/route.ts';
import { RTM_F_LOOKUP_TABLE } from '../constants/route.ts';
import { RTM_GETLINK, RTM_GETROUTE } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';
import { routeMessage } from '../structs/route.ts';

const typeNames = new Map(
  Object.entries(constants).flatMap(([name, value]) => (name.startsWith('RTN_') ? [[value, name.slice('RTN_'.length).toLowerCase()]] : [])) as [number, string][],
);

/** Makes the kernel decide about a packet to `address`. For IPv4, RTM_F_LOOKUP_TABLE asks for the table that decided, instead of always main; IPv6 tells it anyway, and refuses the flag. */
export function decisionOf(socket: NetlinkSocket, family: typeof AF_INET | typeof AF_INET6, address: string, oif?: number): Decision {
  const question = routeMessage.encode(
    { family, dstLen: family === AF_INET ? 32 : 128, flags: family === AF_INET ? RTM_F_LOOKUP_TABLE : 0 },
    { dst: address, ...(oif === undefined ? {} : { oif }) },
  );
  const { header, attributes } = routeMessage.decode(socket.get(RTM_GETROUTE, question));
  return {
    type: typeNames.get(header.type) ?? String(header.type),
    gateway: attributes.gateway ?? viaOf(attributes.via) ?? null,
    link: attributes.oif === undefined ? null : nameOf(socket, attributes.oif),
    source: attributes.prefsrc ?? null,
    table: attributes.table ?? header.table,
  };
}

/** struct rtvia: a family, then the address; an IPv4 route has it where its gateway is an IPv6 address (linux/rtnetlink.h). */
function viaOf(via: Buffer | undefined): string | undefined {
  if (via === undefined || via.length < 6) return undefined;
  return u16.get(via, 0) === AF_INET6 && via.length >= 18 ? ipv6Text(via.subarray(2, 18)) : ipv4.get(via, 2);
}

function nameOf(socket: NetlinkSocket, index: number): string {
  return linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({ index }))).attributes.ifname ?? '';
}
