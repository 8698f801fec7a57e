import { RTF_GATEWAY, RTF_HOST, RTF_IRTT, RTF_MSS, RTF_REJECT, RTF_UP, RTF_WINDOW } from '../../../ioctl/constants/route.ts';
import { SIOCADDRT, SIOCDELRT, SIOCRTMSG } from '../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../ioctl/socket.ts';
import { rtentry } from '../../../ioctl/structs/route.ts';
import { inet } from '../../../ioctl/structs/sockaddr.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../netlink/constants/netlink.ts';
import {
  RT_SCOPE_HOST,
  RT_SCOPE_LINK,
  RT_SCOPE_NOWHERE,
  RT_SCOPE_UNIVERSE,
  RT_TABLE_MAIN,
  RTN_UNICAST,
  RTN_UNREACHABLE,
  RTN_UNSPEC,
  RTPROT_BOOT,
} from '../../../netlink/constants/route.ts';
import { RTM_DELROUTE, RTM_NEWROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { indexOf } from '../../../netlink/link/find.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { routeMessage } from '../../../netlink/structs/route.ts';
import { netmaskOf } from '../../../src/codec/netmask.ts';
import { ipv4NetworkOf } from '../../../src/operations/route/network.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../counterpart.ts';
import { OneSided } from '../one-sided.ts';
import type { StartStateName } from '../start-states/index.ts';

type Entry = Parameters<typeof rtentry.argument>[0];
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
function adding(sent: Sent): Call {
  const basis = { type: RTN_UNICAST, protocol: RTPROT_BOOT, scope: sent.gateway === undefined ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE };
  return call(sent, SIOCADDRT, (socket) => socket.request(RTM_NEWROUTE, message(socket, sent, basis), NLM_F_CREATE | NLM_F_EXCL));
}

/** SIOCDELRT beside what `ip route del` sends: any type, any scope. */
function deleting(sent: Sent): Call {
  return call(sent, SIOCDELRT, (socket) => socket.request(RTM_DELROUTE, message(socket, sent, { type: RTN_UNSPEC, scope: RT_SCOPE_NOWHERE })));
}

function at(from: StartStateName, what: string, made: Call): CounterpartRun {
  return { from, what, ...made };
}

const ADD = { ioctl: 'SIOCADDRT', netlink: 'RTM_NEWROUTE NLM_F_CREATE|NLM_F_EXCL' };
const DELETE = { ioctl: 'SIOCDELRT', netlink: 'RTM_DELROUTE' };
const net = { destination: '10.9.0.0/16' };
const viaRouter = { ...net, gateway: '10.5.0.9' };
const unreachable = { header: { type: RTN_UNREACHABLE, scope: RT_SCOPE_UNIVERSE }, entry: { flags: RTF_REJECT } };

export const routeCounterparts: Counterpart[] = [
  {
    id: 'SIOCADDRT (IPv4 net)',
    ...ADD,
    title: 'Add a route to a network through a gateway',
    runs: [
      ...fromEverywhere(adding(viaRouter)),
      at('routed', 'the same route', adding(viaRouter)),
      at('routed', 'another gateway', adding({ ...net, gateway: '10.5.0.7' })),
      at('addressed', 'our own address as gateway', adding({ ...net, gateway: '10.5.0.1' })),
      at('addressed', 'a broadcast address as gateway', adding({ ...net, gateway: '10.5.0.255' })),
      at('addressed', 'a gateway without RTF_GATEWAY', {
        ...adding(viaRouter),
        viaIoctl: (socket) => void socket.ioctl(SIOCADDRT, rtentry.argument({ dst: inet('10.9.0.0'), genmask: inet('255.255.0.0'), gateway: inet('10.5.0.9'), flags: RTF_UP })),
      }),
    ],
  },
  {
    id: 'SIOCADDRT (metric)',
    ...ADD,
    title: 'Add a route with a metric, the number handed over as it is',
    runs: [
      at('addressed', '20', adding({ ...viaRouter, said: { metric: 20 }, entry: { metric: 20 }, attributes: { priority: 20 } })),
      at('addressed', '1', adding({ ...viaRouter, said: { metric: 1 }, entry: { metric: 1 }, attributes: { priority: 1 } })),
      // What a C compiler makes of rt_metric = 40001: a signed short of -25535.
      at('addressed', '40000, one more in rt_metric', adding({ ...viaRouter, said: { metric: 40000 }, entry: { metric: 40001 - 65536 }, attributes: { priority: 40000 } })),
    ],
  },
  {
    id: 'SIOCADDRT (default)',
    ...ADD,
    title: 'Add a default route',
    runs: [
      ...fromEverywhere(adding({ destination: 'default', gateway: '10.5.0.9' })),
      at('routed', 'a second default', adding({ destination: 'default', gateway: '10.5.0.9' })),
      at('routed', 'the same default', adding({ destination: 'default', gateway: '10.5.0.254' })),
    ],
  },
  {
    id: 'SIOCADDRT (host)',
    ...ADD,
    title: 'Add a route to a host on a link',
    runs: [...fromEverywhere(adding({ destination: '198.51.100.9', link: 'v0' })), at('routed', 'the same host', adding({ destination: '198.51.100.7', link: 'v0' }))],
  },
  {
    id: 'SIOCADDRT (link)',
    ...ADD,
    title: 'Add a route to a network on a link, without saying a scope',
    runs: fromEverywhere(adding({ ...net, link: 'v0', header: { scope: RT_SCOPE_UNIVERSE } })),
  },
  {
    id: 'SIOCADDRT (label)',
    ...ADD,
    title: 'Add a route on a label of a link',
    runs: [
      at('crowded', 'a label', adding({ ...net, link: 'v0:1' })),
      at('crowded', 'a gateway and a label', adding({ ...viaRouter, link: 'v0:1' })),
      at('crowded', 'no such label', adding({ ...net, link: 'v0:9' })),
    ],
  },
  {
    id: 'SIOCADDRT (reject)',
    ...ADD,
    title: 'Make a network unreachable',
    runs: [
      ...fromEverywhere(adding({ destination: '203.0.113.0/24', said: { reject: true }, ...unreachable })),
      at('routed', 'unreachable of scope global is there', adding({ destination: '203.0.113.0/24', said: { reject: true }, ...unreachable })),
      at(
        'routed',
        'unreachable of scope host is there, and is what is sent',
        adding({ destination: '203.0.114.0/24', said: { reject: true }, ...unreachable, header: { type: RTN_UNREACHABLE, scope: RT_SCOPE_HOST } }),
      ),
    ],
  },
  {
    id: 'SIOCADDRT (mss, window, irtt)',
    ...ADD,
    title: 'Add a route with figures for TCP, the numbers handed over as they are',
    runs: fromEverywhere(
      adding({
        destination: '198.51.100.9',
        link: 'v0',
        said: { mss: 1400, window: 8192, irtt: 300 },
        entry: { flags: RTF_MSS | RTF_WINDOW | RTF_IRTT, mtu: 1400n, window: 8192n, irtt: 300 },
        attributes: { metrics: { mtu: 1400, window: 8192, rtt: 300 } },
      }),
    ),
  },
  {
    id: 'SIOCDELRT (IPv4 net)',
    ...DELETE,
    title: 'Remove a route to a network',
    runs: [
      ...fromEverywhere(deleting(net)),
      at('routed', 'the first of two', deleting(net)),
      at('branched', 'the first of two of the same metric', deleting(net)),
      at('branched', 'two nexthops', deleting({ destination: '10.24.0.0/16' })),
      at('routed', 'the gateway tells', deleting({ ...net, gateway: '10.5.0.8' })),
      at('routed', 'the metric tells, the number handed over as it is', deleting({ ...net, said: { metric: 20 }, entry: { metric: 20 }, attributes: { priority: 20 } })),
      at('routed', 'unreachable', deleting({ destination: '203.0.113.0/24' })),
      at('branched', 'blackhole', deleting({ destination: '10.25.0.0/16' })),
      at('addressed', 'the route of an address', deleting({ destination: '10.5.0.0/24' })),
      at('addressed', 'the route of an address, without saying a scope', deleting({ destination: '10.5.0.0/24', header: { scope: RT_SCOPE_UNIVERSE } })),
    ],
  },
  {
    id: 'SIOCDELRT (reject)',
    ...DELETE,
    title: 'Make a network reachable again',
    runs: [
      at('routed', 'scope host', deleting({ destination: '203.0.114.0/24', said: { reject: true }, entry: { flags: RTF_REJECT }, header: { type: RTN_UNREACHABLE } })),
      at('routed', 'scope global', deleting({ destination: '203.0.113.0/24', said: { reject: true }, entry: { flags: RTF_REJECT }, header: { type: RTN_UNREACHABLE } })),
      at('branched', 'prohibit', deleting({ destination: '10.26.0.0/16', said: { reject: true }, entry: { flags: RTF_REJECT } })),
    ],
  },
  {
    id: 'SIOCRTMSG',
    ioctl: 'SIOCRTMSG',
    netlink: 'none',
    title: 'A request that was never used',
    runs: fromEverywhere({
      input: {},
      viaIoctl: (socket) => void socket.ioctl(SIOCRTMSG, rtentry.encode({})),
      viaNetlink: () => {
        throw new OneSided('the request is a name without a meaning; programs learn of routes from RTM_GETROUTE and RTNLGRP_IPV4_ROUTE', 'net/ipv4/af_inet.c (inet_ioctl)');
      },
    }),
  },
];
