import { RTF_EXPIRES, RTF_GATEWAY, RTF_HOST, RTF_REJECT, RTF_UP } from '../../../ioctl/constants/route.ts';
import { SIOCADDRT, SIOCDELRT, SIOCGIFINDEX } from '../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../ioctl/socket.ts';
import { ifreqIndex } from '../../../ioctl/structs/ifreq.ts';
import { in6Rtmsg } from '../../../ioctl/structs/route.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../netlink/constants/netlink.ts';
import { RT_TABLE_MAIN, RTN_UNICAST, RTN_UNREACHABLE, RTPROT_BOOT } from '../../../netlink/constants/route.ts';
import { RTM_DELROUTE, RTM_NEWROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../netlink/link/find.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { routeMessage } from '../../../netlink/structs/route.ts';
import { ipv6NetworkOf } from '../../../src/operations/route/network.ts';
import { AF_INET6 } from '../../../src/syscall/kernel.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../counterpart.ts';
import type { StartStateName } from '../start-states/index.ts';

type Members = Parameters<typeof in6Rtmsg.encode>[0];
type Header = Parameters<typeof routeMessage.encode>[0];
type Attributes = Parameters<typeof routeMessage.encode>[1];
type Call = Omit<CounterpartRun, 'from'>;

/** What is sent for one route: the members of the struct and of the message beyond the destination. */
interface Sent {
  destination: string;
  gateway?: string;
  link?: string;
  /** In words for the report, where the two sides are not told alike. */
  said?: Record<string, unknown>;
  members?: Members;
  header?: Header;
  attributes?: Attributes;
}

function request(socket: IoctlSocket, number: number, { destination, gateway, link, members = {} }: Sent): void {
  const { address, length } = ipv6NetworkOf(destination);
  const flags = RTF_UP | (gateway === undefined ? 0 : RTF_GATEWAY) | (members.flags ?? 0);
  const index = link === undefined ? {} : { ifindex: ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, ifreqIndex.encode({ name: link }))).ifindex };
  socket.inet6.ioctl(number, in6Rtmsg.encode({ dst: address, dstLen: length, ...(gateway === undefined ? {} : { gateway }), ...index, ...members, flags }));
}

function message(socket: NetlinkSocket, { destination, gateway, link, header, attributes }: Sent, basis: Header): Buffer {
  const { address, length } = ipv6NetworkOf(destination);
  return routeMessage.encode(
    { family: AF_INET6, dstLen: length, table: RT_TABLE_MAIN, ...basis, ...header },
    {
      ...(length === 0 ? {} : { dst: address }),
      ...(gateway === undefined ? {} : { gateway }),
      ...(link === undefined ? {} : { oif: indexOf(socket, link) }),
      ...attributes,
    },
  );
}

function call(sent: Sent, ioctl: number, viaNetlink: CounterpartRun['viaNetlink']): Call {
  const { destination, gateway, link, said } = sent;
  const input = { destination, ...(gateway === undefined ? {} : { gateway }), ...(link === undefined ? {} : { link }), ...said };
  return { input, viaIoctl: (socket) => request(socket, ioctl, sent), viaNetlink };
}

/** SIOCADDRT beside what `ip -6 route add` sends. */
function adding(sent: Sent): Call {
  return call(sent, SIOCADDRT, (socket) => socket.request(RTM_NEWROUTE, message(socket, sent, { type: RTN_UNICAST, protocol: RTPROT_BOOT }), NLM_F_CREATE | NLM_F_EXCL));
}

/** SIOCDELRT beside what `ip -6 route del` sends. */
function deleting(sent: Sent): Call {
  return call(sent, SIOCDELRT, (socket) => socket.request(RTM_DELROUTE, message(socket, sent, {})));
}

function at(from: StartStateName, what: string, made: Call): CounterpartRun {
  return { from, what, ...made };
}

const ADD = { ioctl: 'SIOCADDRT', netlink: 'RTM_NEWROUTE NLM_F_CREATE|NLM_F_EXCL' };
const DELETE = { ioctl: 'SIOCDELRT', netlink: 'RTM_DELROUTE' };
const there = { destination: '2001:db8:9::/48' };
const elsewhere = { destination: '2001:db8:77::/48' };

export const route6Counterparts: Counterpart[] = [
  {
    id: 'SIOCADDRT (IPv6)',
    ...ADD,
    title: 'Add an IPv6 route',
    runs: [
      ...fromEverywhere(adding({ ...elsewhere, gateway: '2001:db8::7' })),
      at('v6', 'on a link', adding({ ...elsewhere, link: 'v0' })),
      at('v6', 'the same route', adding({ ...there, gateway: '2001:db8::9' })),
      // route(8) always sends a metric of 1, where ip(8) sends none.
      at('v6', 'as route(8) and ip(8) send it', adding({ ...elsewhere, gateway: '2001:db8::7', members: { metric: 1 } })),
    ],
  },
  {
    id: 'SIOCADDRT (IPv6, second gateway)',
    ...ADD,
    title: 'Add an IPv6 route to where there is one through another gateway',
    runs: [
      at('v6', 'a second gateway', adding({ ...there, gateway: '2001:db8::7' })),
      at('branched', 'a third gateway', adding({ ...there, gateway: '2001:db8::7' })),
      at('branched', 'a gateway that is there', adding({ ...there, gateway: '2001:db8::8' })),
      at('v6', 'a link beside a gateway', adding({ ...there, link: 'v0' })),
    ],
  },
  {
    id: 'SIOCADDRT (IPv6, host)',
    ...ADD,
    title: 'Add a route to an IPv6 host, with RTF_HOST',
    runs: [
      at('v6', 'on a link', adding({ destination: '2001:db8:77::5', link: 'v0', said: { host: true }, members: { flags: RTF_HOST } })),
      at('v6', 'through a gateway', adding({ destination: '2001:db8:77::5', gateway: '2001:db8::7', said: { host: true }, members: { flags: RTF_HOST } })),
      at(
        'v6',
        'through a gateway on no link',
        adding({ destination: '2001:db8:77::5', gateway: '2001:db8:ffff::1', link: 'v0', said: { host: true }, members: { flags: RTF_HOST } }),
      ),
    ],
  },
  {
    id: 'SIOCADDRT (IPv6, reject)',
    ...ADD,
    title: 'Make an IPv6 network unreachable',
    runs: fromEverywhere(adding({ ...elsewhere, said: { reject: true }, members: { flags: RTF_REJECT }, header: { type: RTN_UNREACHABLE } })),
  },
  {
    id: 'SIOCADDRT (IPv6, lifetime)',
    ...ADD,
    title: 'Add an IPv6 route that expires, the number handed over as it is',
    runs: [at('v6', '90000', adding({ ...elsewhere, link: 'v0', said: { expires: 90000 }, members: { flags: RTF_EXPIRES, info: 90000n }, attributes: { expires: 90000 } }))],
  },
  {
    id: 'SIOCDELRT (IPv6)',
    ...DELETE,
    title: 'Remove an IPv6 route',
    runs: [
      ...fromEverywhere(deleting(there)),
      at('v6', 'a gateway that it has not', deleting({ ...there, gateway: '2001:db8::8' })),
      // route(8) always sends a metric of 1, where ip(8) sends none.
      at('v6', 'as route(8) and ip(8) send it', deleting({ ...there, members: { metric: 1 } })),
    ],
  },
  {
    id: 'SIOCDELRT (IPv6, several nexthops)',
    ...DELETE,
    title: 'Remove an IPv6 route with several nexthops',
    runs: [at('branched', 'no gateway', deleting(there)), at('branched', 'a gateway', deleting({ ...there, gateway: '2001:db8::8' }))],
  },
];
