import { ipv6Text } from '../../src/codec/address.ts';
import type { Route6, Route6Flag } from '../../src/operations/route6/list.ts';
import { RTF_EXPIRES, RTF_GATEWAY, RTF_HOST, RTF_LOCAL, RTF_NONEXTHOP, RTF_REJECT } from '../constants/route.ts';
import { ioctl } from '../handler.ts';

const FLAGS: readonly (readonly [Route6Flag, number])[] = [
  ['gateway', RTF_GATEWAY],
  ['reject', RTF_REJECT],
  ['local', RTF_LOCAL],
  ['expires', RTF_EXPIRES],
  ['nonexthop', RTF_NONEXTHOP],
  ['onlink', RTF_HOST],
];

/** fib6_null_entry, which stands in every table without a default route: it is no route, and RTM_GETROUTE does not show it (net/ipv6/route.c). */
const PLACEHOLDER = /^0{32} 00 0{32} 00 0{32} ffffffff [0-9a-f]{8} [0-9a-f]{8} 00200200 +lo$/;

export const list = ioctl('route6.list', ['/proc/net/ipv6_route'], (socket) => {
  const lines = socket.read('/proc/net/ipv6_route').split('\n');
  return lines.filter((line) => line !== '' && !PLACEHOLDER.test(line)).map(routeOf);
});

/** Destination and its length, source and its length, gateway, metric, two use counts, flags, link; all numbers in hex (net/ipv6/route.c, ipv6_route_native_seq_show). */
export function routeOf(line: string): Route6 {
  const [destination = '', length = '', , , gateway = '', metric = '', , , flags = '', link] = line.split(/ +/);
  const has = Number.parseInt(flags, 16);
  const prefixLength = Number.parseInt(length, 16);
  return {
    destination: prefixLength === 0 ? 'default' : `${address(destination)}/${prefixLength}`,
    gateway: (has & RTF_GATEWAY) === 0 ? null : address(gateway),
    link: link === undefined || link === '' ? null : link,
    flags: FLAGS.filter(([, bit]) => (has & bit) !== 0).map(([name]) => name),
    metric: Number.parseInt(metric, 16),
  };
}

function address(hex: string): string {
  return ipv6Text(Buffer.from(hex, 'hex'));
}
