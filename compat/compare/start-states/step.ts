import { IFA_F_NOPREFIXROUTE } from '../../../netlink/constants/address.ts';
import { NTF_PROXY, NTF_SELF, NUD_FAILED, NUD_NOARP, NUD_NONE, NUD_PERMANENT, NUD_STALE } from '../../../netlink/constants/neighbour.ts';
import { NLM_F_APPEND, NLM_F_CREATE, NLM_F_EXCL } from '../../../netlink/constants/netlink.ts';
import {
  RT_SCOPE_HOST,
  RT_SCOPE_LINK,
  RT_SCOPE_UNIVERSE,
  RT_TABLE_MAIN,
  RTN_BLACKHOLE,
  RTN_PROHIBIT,
  RTN_THROW,
  RTN_UNICAST,
  RTN_UNREACHABLE,
  RTPROT_BOOT,
} from '../../../netlink/constants/route.ts';
import { RTM_NEWADDR, RTM_NEWLINK, RTM_NEWLINKPROP, RTM_NEWNEIGH, RTM_NEWROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { AF_BRIDGE } from '../../../netlink/link/multicast.ts';
import type { Request } from '../../../netlink/socket.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { neighbourMessage } from '../../../netlink/structs/neighbour.ts';
import { routeMessage, rta, rtnexthop } from '../../../netlink/structs/route.ts';
import { attribute } from '../../../src/codec/attributes.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { AF_INET, AF_INET6, type Kernel } from '../../../src/syscall/kernel.ts';

/** One step towards a start state: the same in `ip` words, and the message that makes it, or the calls where no message can. A test holds the two against each other. */
export type Step = { words: string; request: Request } | { words: string; make(kernel: Kernel): void };

/** Twins have these links under these indices. */
const indices = { lo: 1, v0: 10, v1: 11 } as const;
export type TwinLink = keyof typeof indices;

const create = NLM_F_CREATE | NLM_F_EXCL;
const FOREVER = 0xffffffff;

/** A veth pair, both ends inside the twin, with fixed indices and MAC addresses. VETH_INFO_PEER (1) nests a whole link message (linux/veth.h). */
export function pair(): Step {
  const [near, far] = ['02:00:00:00:00:10', '02:00:00:00:00:11'];
  const peer = attribute(1, linkMessage.encode({ index: indices.v1 }, { ifname: 'v1', address: far }));
  return {
    words: `link add v0 index 10 address ${near} type veth peer name v1 index 11 address ${far}`,
    request: { type: RTM_NEWLINK, flags: create, payload: linkMessage.encode({ index: indices.v0 }, { ifname: 'v0', address: near, linkinfo: { kind: 'veth', data: peer } }) },
  };
}

export function up(link: TwinLink): Step {
  return { words: `link set ${link} up`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link], flags: linkFlags.UP, change: linkFlags.UP }) } };
}

export function altname(link: TwinLink, name: string): Step {
  return {
    words: `link property add dev ${link} altname ${name}`,
    request: { type: RTM_NEWLINKPROP, flags: create, payload: linkMessage.encode({ index: indices[link] }, { propList: { altIfname: name } }) },
  };
}

/** Switches of `ip link set`: `switches('v0', 'arp off promisc on', linkFlags.NOARP | linkFlags.PROMISC)` sets those flags. */
export function switches(link: TwinLink, words: string, flags: number): Step {
  return { words: `link set ${link} ${words}`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link], flags, change: flags }) } };
}

/** What `ip link` calls an alias: a description. */
export function description(link: TwinLink, text: string): Step {
  return { words: `link set ${link} alias ${text}`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link] }, { ifalias: text }) } };
}

/** A multicast MAC address added by hand. */
export function multicast(link: TwinLink, mac: string): Step {
  return {
    words: `maddr add ${mac} dev ${link}`,
    request: {
      type: RTM_NEWNEIGH,
      flags: create,
      payload: neighbourMessage.encode({ family: AF_BRIDGE, ifindex: indices[link], state: NUD_PERMANENT, flags: NTF_SELF }, { lladdr: mac }),
    },
  };
}

/** `deprecated` is a preferred lifetime of 0, which is announced as a flag and never runs out; `metric` is that of the connected route. */
export interface AddressMore {
  broadcast?: string;
  label?: string;
  peer?: string;
  metric?: number;
  noPrefixRoute?: true;
  deprecated?: true;
}

/** `address('v0', '10.5.0.1/24', { broadcast: '10.5.0.255' })`. */
export function address(link: TwinLink, cidr: string, more: AddressMore = {}): Step {
  const { family, ip, length } = split(cidr);
  const peer = more.peer === undefined ? undefined : split(more.peer);
  const words = [
    'addr add',
    peer === undefined ? cidr : `${ip} peer ${more.peer}`,
    ...(more.broadcast ? ['brd', more.broadcast] : []),
    ...(more.label ? ['label', more.label] : []),
    'dev',
    link,
    ...(more.metric ? ['metric', more.metric] : []),
    ...(more.noPrefixRoute ? ['noprefixroute'] : []),
    ...(more.deprecated ? ['preferred_lft', 0] : []),
  ];
  return {
    words: words.join(' '),
    request: {
      type: RTM_NEWADDR,
      flags: create,
      payload: addressMessage.encode(
        { family, prefixlen: peer?.length ?? length, index: indices[link] },
        {
          local: ip,
          address: peer?.ip ?? ip,
          ...(more.broadcast ? { broadcast: more.broadcast } : {}),
          ...(family === AF_INET ? { label: more.label ?? link } : {}),
          ...(more.metric ? { rtPriority: more.metric } : {}),
          ...(more.noPrefixRoute ? { flags: IFA_F_NOPREFIXROUTE } : {}),
          ...(more.deprecated ? { cacheinfo: { prefered: 0, valid: FOREVER, cstamp: 0, tstamp: 0 } } : {}),
        },
      ),
    },
  };
}

/** Metrics are in the units of `ip route`: bytes, bytes, milliseconds. `append` goes behind others of the same destination and metric; an IPv6 route joins them. */
export interface RouteMore {
  append?: true;
  table?: number;
  via?: string;
  dev?: TwinLink;
  metric?: number;
  advmss?: number;
  window?: number;
  rttMs?: number;
}

export function route(destination: string, more: RouteMore): Step {
  const { family, ip, length } = split(destination === 'default' ? '0.0.0.0/0' : destination);
  const metrics = { ...(more.advmss ? { advmss: more.advmss } : {}), ...(more.window ? { window: more.window } : {}), ...(more.rttMs ? { rtt: more.rttMs * 8 } : {}) };
  const words = [
    more.append ? 'route append' : 'route add',
    destination,
    ...(more.via ? ['via', more.via] : []),
    ...(more.dev ? ['dev', more.dev] : []),
    ...(more.metric ? ['metric', more.metric] : []),
  ];
  words.push(...(more.advmss ? ['advmss', more.advmss] : []), ...(more.window ? ['window', more.window] : []), ...(more.rttMs ? ['rtt', `${more.rttMs}ms`] : []));
  if (more.table) words.push('table', more.table);
  const scope = more.via === undefined && family === AF_INET ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE;
  const flags = more.append ? NLM_F_CREATE | NLM_F_APPEND : create;
  const attributes = {
    ...(length > 0 ? { dst: ip } : {}),
    ...(more.via ? { gateway: more.via } : {}),
    ...(more.dev ? { oif: indices[more.dev] } : {}),
    ...(more.metric ? { priority: more.metric } : {}),
    ...(more.table ? { table: more.table } : {}),
    ...(Object.keys(metrics).length > 0 ? { metrics } : {}),
  };
  return routeStep(words.join(' '), family, length, scope, RTN_UNICAST, attributes, flags);
}

/** One route over several gateways: `nexthops('10.24.0.0/16', ['10.5.0.7', '10.5.0.8'])`. */
export function nexthops(destination: string, gateways: readonly string[]): Step {
  const { family, ip, length } = split(destination);
  const hops = gateways.map((gateway) => {
    const inside = rta.encode({ gateway });
    return Buffer.concat([rtnexthop.encode({ len: rtnexthop.size + inside.length }), inside]);
  });
  const words = ['route add', destination, ...gateways.map((gateway) => `nexthop via ${gateway}`)];
  return routeStep(words.join(' '), family, length, RT_SCOPE_UNIVERSE, RTN_UNICAST, { dst: ip, multipath: Buffer.concat(hops) });
}

const refusals = { blackhole: RTN_BLACKHOLE, prohibit: RTN_PROHIBIT, throw: RTN_THROW };

/** A route that leads nowhere. */
export function refusing(type: keyof typeof refusals, destination: string): Step {
  const { family, ip, length } = split(destination);
  return routeStep(`route add ${type} ${destination}`, family, length, RT_SCOPE_UNIVERSE, refusals[type], { dst: ip });
}

export function unreachable(destination: string, scope: 'global' | 'host' = 'global'): Step {
  const { family, ip, length } = split(destination);
  const words = `route add unreachable ${destination}${scope === 'host' ? ' scope host' : ''}`;
  return routeStep(words, family, length, scope === 'host' ? RT_SCOPE_HOST : RT_SCOPE_UNIVERSE, RTN_UNREACHABLE, { dst: ip });
}

function routeStep(words: string, family: number, dstLen: number, scope: number, type: number, attributes: Parameters<typeof routeMessage.encode>[1], flags = create): Step {
  const header = { family, dstLen, table: RT_TABLE_MAIN, protocol: RTPROT_BOOT, scope, type };
  return { words: family === AF_INET6 ? `-6 ${words}` : words, request: { type: RTM_NEWROUTE, flags, payload: routeMessage.encode(header, attributes) } };
}

const neighbourStates = { permanent: NUD_PERMANENT, stale: NUD_STALE, noarp: NUD_NOARP, failed: NUD_FAILED, none: NUD_NONE };

/** Without an address where none is known yet, or any more. */
export function neighbour(link: TwinLink, ip: string, lladdr: string | undefined, state: keyof typeof neighbourStates): Step {
  return {
    words: `neigh add ${ip}${lladdr === undefined ? '' : ` lladdr ${lladdr}`} dev ${link} nud ${state}`,
    request: {
      type: RTM_NEWNEIGH,
      flags: create,
      payload: neighbourMessage.encode({ family: AF_INET, ifindex: indices[link], state: neighbourStates[state] }, { dst: ip, ...(lladdr === undefined ? {} : { lladdr }) }),
    },
  };
}

export function proxy(link: TwinLink, ip: string): Step {
  return {
    words: `neigh add proxy ${ip} dev ${link}`,
    request: {
      type: RTM_NEWNEIGH,
      flags: create,
      payload: neighbourMessage.encode({ family: AF_INET, ifindex: indices[link], state: NUD_PERMANENT, flags: NTF_PROXY }, { dst: ip }),
    },
  };
}

function split(cidr: string): { family: number; ip: string; length: number } {
  const [ip = '', length] = cidr.split('/');
  const family = ip.includes(':') ? AF_INET6 : AF_INET;
  return { family, ip, length: length === undefined ? (family === AF_INET ? 32 : 128) : Number(length) };
}
