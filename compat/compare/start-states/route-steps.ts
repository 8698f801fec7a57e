import { NLM_F_APPEND, NLM_F_CREATE } from '../../../netlink/constants/netlink.ts';
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
import { RTM_NEWROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { routeMessage, rta, rtnexthop } from '../../../netlink/structs/route.ts';
import { AF_INET, AF_INET6 } from '../../../src/syscall/kernel.ts';
import { create, indices, type Step, split, type TwinLink } from './step.ts';

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
