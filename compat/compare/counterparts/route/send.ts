import { RTF_GATEWAY, RTF_HOST, RTF_UP } from '../../../../ioctl/constants/route.ts';
import { SIOCADDRT, SIOCDELRT } from '../../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../../ioctl/socket.ts';
import { rtentry } from '../../../../ioctl/structs/route.ts';
import { inet } from '../../../../ioctl/structs/sockaddr.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../../netlink/constants/netlink.ts';
import { RT_SCOPE_LINK, RT_SCOPE_NOWHERE, RT_SCOPE_UNIVERSE, RT_TABLE_MAIN, RTN_UNICAST, RTN_UNSPEC, RTPROT_BOOT } from '../../../../netlink/constants/route.ts';
import { RTM_DELROUTE, RTM_NEWROUTE } from '../../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../../netlink/link/find.ts';
import type { NetlinkSocket } from '../../../../netlink/socket.ts';
import { routeMessage } from '../../../../netlink/structs/route.ts';
import { netmaskOf } from '../../../../src/codec/netmask.ts';
import { ipv4NetworkOf } from '../../../../src/operations/route/network.ts';
import { AF_INET } from '../../../../src/syscall/kernel.ts';
import type { CounterpartRun } from '../../counterpart.ts';
import type { StartStateName } from '../../start-states/index.ts';

type Entry = Parameters<typeof rtentry.argument>[0];
type Header = Parameters<typeof routeMessage.encode>[0];
type Attributes = Parameters<typeof routeMessage.encode>[1];
type Call = Omit<CounterpartRun, 'from'>;

/** What is sent for one route: the members of the struct and of the message beyond the destination. */
export interface Sent {
  destination: string;
  gateway?: string;
  link?: string;
  /** In words for the report, where the two sides are not told alike. */
  said?: Record<string, unknown>;
  entry?: Entry;
  header?: Header;
  attributes?: Attributes;
}

function request(socket: IoctlSocket, number: number, { destination, gateway, link, entry = {} }: Sent): void {
  const { address, length } = ipv4NetworkOf(destination);
  const flags = RTF_UP | (length === 32 ? RTF_HOST : 0) | (gateway === undefined ? 0 : RTF_GATEWAY) | (entry.flags ?? 0);
  const name = link === undefined ? {} : { dev: Buffer.from(`${link}\0`.padEnd(16, '\0')) };
  socket.ioctl(
    number,
    rtentry.argument({ dst: inet(address), genmask: inet(netmaskOf(length)), ...(gateway === undefined ? {} : { gateway: inet(gateway) }), ...name, ...entry, flags }),
  );
}

function message(socket: NetlinkSocket, { destination, gateway, link, header, attributes }: Sent, basis: Header): Buffer {
  const { address, length } = ipv4NetworkOf(destination);
  return routeMessage.encode(
    { family: AF_INET, dstLen: length, table: RT_TABLE_MAIN, ...basis, ...header },
    {
      ...(length === 0 ? {} : { dst: address }),
      ...(gateway === undefined ? {} : { gateway }),
      ...(link === undefined ? {} : { oif: indexOf(socket, link.split(':')[0] ?? link) }),
      ...attributes,
    },
  );
}

function call(sent: Sent, ioctl: number, viaNetlink: CounterpartRun['viaNetlink']): Call {
  const { destination, gateway, link, said } = sent;
  const input = { destination, ...(gateway === undefined ? {} : { gateway }), ...(link === undefined ? {} : { link }), ...said };
  return { input, viaIoctl: (socket) => request(socket, ioctl, sent), viaNetlink };
}

/** SIOCADDRT beside what `ip route add` sends. */
export function adding(sent: Sent): Call {
  const basis = { type: RTN_UNICAST, protocol: RTPROT_BOOT, scope: sent.gateway === undefined ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE };
  return call(sent, SIOCADDRT, (socket) => socket.request(RTM_NEWROUTE, message(socket, sent, basis), NLM_F_CREATE | NLM_F_EXCL));
}

/** SIOCDELRT beside what `ip route del` sends: any type, any scope. */
export function deleting(sent: Sent): Call {
  return call(sent, SIOCDELRT, (socket) => socket.request(RTM_DELROUTE, message(socket, sent, { type: RTN_UNSPEC, scope: RT_SCOPE_NOWHERE })));
}

/** A run of its own, from this start state. */
export function at(from: StartStateName, what: string, made: Call): CounterpartRun {
  return { from, what, ...made };
}
