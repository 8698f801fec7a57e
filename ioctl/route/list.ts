import { u32 } from '../../src/codec/integers.ts';
import type { Route, RouteFlag } from '../../src/operations/route/list.ts';
import { RTF_GATEWAY, RTF_HOST, RTF_REJECT, RTF_UP } from '../constants/route.ts';
import { ioctl } from '../handler.ts';
import { eachRoute } from './each-route.ts';

const FLAGS: readonly (readonly [RouteFlag, number])[] = [
  ['up', RTF_UP],
  ['gateway', RTF_GATEWAY],
  ['host', RTF_HOST],
  ['reject', RTF_REJECT],
];

/** Lines are padded with blanks to 127 bytes; a link's name has none. Numbers that show an address are the machine's reading of its bytes (net/ipv4/fib_trie.c, fib_route_seq_show). */
export const list = ioctl(
  'route.list',
  ['/proc/net/route'],
  (socket) => {
    const lines = socket.read('/proc/net/route').split('\n').slice(1);
    return lines.filter((line) => line !== '').map(routeOf);
  },
  (socket, _, visit) => socket.readLines('/proc/net/route', eachRoute(visit)),
);

/** `v0 0000090A 0900050A 0003 0 0 20 0000FFFF 0 0 0`: link, destination, gateway, flags, use counts that are always 0, metric, mask, mss, window, irtt. */
export function routeOf(line: string): Route {
  const [link, destination = '', gateway = '', flags = '', , , metric, mask = '', mss, window, irtt] = line.trimEnd().split('\t');
  const has = Number.parseInt(flags, 16);
  return {
    destination: network(destination, mask),
    gateway: Number.parseInt(gateway, 16) === 0 ? null : address(gateway),
    link: link === undefined || link === '*' ? null : link,
    flags: FLAGS.filter(([, bit]) => (has & bit) !== 0).map(([name]) => name),
    metric: Number(metric),
    mss: Number(mss),
    window: Number(window),
    irtt: Number(irtt),
  };
}

function network(destination: string, mask: string): string {
  const length = Math.clz32(~bytes(mask).readUInt32BE());
  return length === 0 ? 'default' : `${address(destination)}/${length}`;
}

function address(hex: string): string {
  return bytes(hex).join('.');
}

function bytes(hex: string): Buffer {
  const out = Buffer.alloc(4);
  u32.set(out, 0, Number.parseInt(hex, 16));
  return out;
}
