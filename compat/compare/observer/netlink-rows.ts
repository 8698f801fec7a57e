import {
  IFA_F_DADFAILED,
  IFA_F_DEPRECATED,
  IFA_F_HOMEADDRESS,
  IFA_F_MANAGETEMPADDR,
  IFA_F_MCAUTOJOIN,
  IFA_F_NODAD,
  IFA_F_NOPREFIXROUTE,
  IFA_F_OPTIMISTIC,
  IFA_F_PERMANENT,
  IFA_F_SECONDARY,
  IFA_F_STABLE_PRIVACY,
  IFA_F_TENTATIVE,
} from '../../../netlink/constants/address.ts';
import { NTF_PROXY, NUD_DELAY, NUD_FAILED, NUD_INCOMPLETE, NUD_NOARP, NUD_PERMANENT, NUD_PROBE, NUD_REACHABLE, NUD_STALE } from '../../../netlink/constants/neighbour.ts';
import { type Nexthop, nexthopsOf } from '../../../netlink/route6/nexthops.ts';
import type { addressMessage } from '../../../netlink/structs/address.ts';
import type { linkMessage } from '../../../netlink/structs/link.ts';
import type { neighbourMessage } from '../../../netlink/structs/neighbour.ts';
import type { routeMessage } from '../../../netlink/structs/route.ts';
import { hardwareTypeName } from '../../../src/model/hardware-type.ts';
import { linkFlagNames, linkFlags } from '../../../src/model/link-flags.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';
import { infoRow } from './link-info-row.ts';

type Names = ReadonlyMap<number, string>;
type Decoded<M extends { decode(payload: Uint8Array): unknown }> = ReturnType<M['decode']>;
type Row = Record<string, unknown>;

const operstates = ['UNKNOWN', 'NOTPRESENT', 'DOWN', 'LOWERLAYERDOWN', 'TESTING', 'DORMANT', 'UP'];
const scopes: Record<number, string> = { 0: 'global', 200: 'site', 253: 'link', 254: 'host', 255: 'nowhere' };
const tables: Record<number, string> = { 253: 'default', 254: 'main', 255: 'local' };
const protocols: Record<number, string> = { 0: 'unspec', 1: 'redirect', 2: 'kernel', 3: 'boot', 4: 'static', 9: 'ra', 16: 'dhcp' };
const routeTypes = ['unspec', 'unicast', 'local', 'broadcast', 'anycast', 'multicast', 'blackhole', 'unreachable', 'prohibit', 'throw', 'nat', 'xresolve'];
const preferences: Record<number, string> = { 0: 'medium', 1: 'high', 3: 'low' };
const metrics = {
  lock: 'lock',
  mtu: 'mtu',
  window: 'window',
  rtt: 'rtt',
  rttvar: 'rttvar',
  ssthresh: 'ssthresh',
  cwnd: 'cwnd',
  advmss: 'advmss',
  hoplimit: 'hoplimit',
  initcwnd: 'initcwnd',
} as const;
const neighbourStates: [number, string][] = [
  [NUD_INCOMPLETE, 'INCOMPLETE'],
  [NUD_REACHABLE, 'REACHABLE'],
  [NUD_STALE, 'STALE'],
  [NUD_DELAY, 'DELAY'],
  [NUD_PROBE, 'PROBE'],
  [NUD_FAILED, 'FAILED'],
  [NUD_NOARP, 'NOARP'],
  [NUD_PERMANENT, 'PERMANENT'],
];

/** A link as `ip -j -d link` tells it, as far as anything here can change it. */
export function linkRow({ header, attributes }: Decoded<typeof linkMessage>, names: Names, isUp: (index: number) => boolean): Row {
  const { linkinfo, propList } = attributes;
  return defined({
    ifindex: header.index,
    ifname: attributes.ifname,
    link: attributes.link === undefined || attributes.link === 0 ? undefined : names.get(attributes.link),
    flags: flagWords(header.flags, attributes.link === undefined || attributes.link === 0 || isUp(attributes.link)),
    mtu: attributes.mtu,
    qdisc: attributes.qdisc,
    operstate: operstates[attributes.operstate ?? 0],
    group: attributes.group === 0 ? 'default' : String(attributes.group),
    txqlen: attributes.txqlen,
    link_type: hardwareTypeName(header.type).toLowerCase(),
    address: attributes.address,
    broadcast: attributes.broadcast,
    promiscuity: attributes.promiscuity,
    allmulti: attributes.allmulti,
    ifalias: attributes.ifalias,
    altnames: propList?.altIfname === undefined ? undefined : [propList.altIfname, ...(propList.other ?? []).map(({ bytes }) => bytes.toString('utf8').replace(/\0$/, ''))],
    master: attributes.master === undefined ? undefined : names.get(attributes.master),
    linkinfo: linkinfo === undefined ? undefined : infoRow(linkinfo),
  });
}

/** `ip` shows the absence of IFF_RUNNING on a link that is up as NO-CARRIER, and never RUNNING itself; M-DOWN means that the link it is bound to is down. */
function flagWords(flags: number, masterUp: boolean): string[] {
  const words = linkFlagNames(flags & ~linkFlags.RUNNING);
  if (!masterUp) words.push('M-DOWN');
  if ((flags & linkFlags.UP) !== 0 && (flags & linkFlags.RUNNING) === 0) words.push('NO-CARRIER');
  return words.sort();
}

export function addressRow({ header, attributes }: Decoded<typeof addressMessage>): Row {
  const { local = attributes.address, address } = attributes;
  const flags = attributes.flags ?? header.flags;
  return defined({
    family: header.family === AF_INET ? 'inet' : 'inet6',
    local,
    address: address === local ? undefined : address,
    prefixlen: header.prefixlen,
    metric: attributes.rtPriority,
    broadcast: attributes.broadcast,
    scope: scopes[header.scope] ?? String(header.scope),
    ...addressFlags(header.family, flags),
    label: attributes.label,
    valid_life_time: attributes.cacheinfo?.valid,
    preferred_life_time: attributes.cacheinfo?.prefered,
  });
}

/** ifa_flags in the words of `ip`: bit 1 is a secondary address in IPv4 and a temporary one in IPv6; the absence of PERMANENT is dynamic (linux/if_addr.h). */
function addressFlags(family: number, flags: number): Row {
  const words: [number, string][] = [
    [IFA_F_SECONDARY, family === AF_INET ? 'secondary' : 'temporary'],
    [IFA_F_NODAD, 'nodad'],
    [IFA_F_OPTIMISTIC, 'optimistic'],
    [IFA_F_DADFAILED, 'dadfailed'],
    [IFA_F_HOMEADDRESS, 'home'],
    [IFA_F_DEPRECATED, 'deprecated'],
    [IFA_F_TENTATIVE, 'tentative'],
    [IFA_F_MANAGETEMPADDR, 'mngtmpaddr'],
    [IFA_F_NOPREFIXROUTE, 'noprefixroute'],
    [IFA_F_MCAUTOJOIN, 'autojoin'],
    [IFA_F_STABLE_PRIVACY, 'stable-privacy'],
  ];
  return { dynamic: (flags & IFA_F_PERMANENT) === 0 ? true : undefined, ...Object.fromEntries(words.filter(([bit]) => (flags & bit) !== 0).map(([, word]) => [word, true])) };
}

export function routeRow({ header, attributes }: Decoded<typeof routeMessage>, names: Names): Row {
  const table = attributes.table ?? header.table;
  const full = header.family === AF_INET ? 32 : 128;
  const { dst, metrics: values = {}, pref, cacheinfo } = attributes;
  const ipMetrics = Object.entries(metrics).flatMap(([key, word]) => {
    const value = values[key as keyof typeof metrics];
    return value === undefined ? [] : [[word, key === 'rtt' ? value / 8 : key === 'rttvar' ? value / 4 : value]];
  });
  return defined({
    type: routeTypes[header.type],
    dst: dst === undefined || header.dstLen === 0 ? 'default' : header.dstLen === full ? dst : `${dst}/${header.dstLen}`,
    gateway: attributes.gateway,
    dev: attributes.oif === undefined ? undefined : names.get(attributes.oif),
    table: tables[table] ?? String(table),
    protocol: protocols[header.protocol] ?? String(header.protocol),
    scope: scopes[header.scope] ?? String(header.scope),
    prefsrc: attributes.prefsrc,
    metric: attributes.priority,
    flags: routeFlags(header.flags),
    nexthops: attributes.multipath === undefined ? undefined : nexthopsOf(attributes).map((nexthop) => nexthopRow(nexthop, names)),
    metrics: ipMetrics.length === 0 ? undefined : [Object.fromEntries(ipMetrics)],
    // Ticks of 1/100 s, shown in whole seconds, and for IPv6 alone.
    expires: header.family === AF_INET || cacheinfo === undefined || cacheinfo.expires === 0 ? undefined : Math.trunc((cacheinfo.expires | 0) / 100),
    pref: pref === undefined ? undefined : preferences[pref],
  });
}

function nexthopRow({ gateway, link, weight, flags }: Nexthop, names: Names): Row {
  return defined({ gateway: gateway ?? undefined, dev: names.get(link), weight, flags: routeFlags(flags) });
}

/** rtnh_flags in the words of `ip`: include/uapi/linux/rtnetlink.h. */
function routeFlags(flags: number): string[] {
  return [
    [1, 'dead'],
    [4, 'onlink'],
    [2, 'pervasive'],
    [8, 'offload'],
    [16, 'linkdown'],
  ].flatMap(([bit, word]) => ((flags & Number(bit)) === 0 ? [] : [String(word)]));
}

export function neighbourRow({ header, attributes }: Decoded<typeof neighbourMessage>, names: Names): Row {
  const proxy = (header.flags & NTF_PROXY) !== 0;
  return defined({
    dst: attributes.dst,
    dev: header.ifindex === 0 ? undefined : names.get(header.ifindex),
    lladdr: attributes.lladdr,
    proxy: proxy ? null : undefined,
    state: proxy || header.state === 0 ? undefined : neighbourStates.filter(([bit]) => (header.state & bit) !== 0).map(([, word]) => word),
  });
}

function defined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
