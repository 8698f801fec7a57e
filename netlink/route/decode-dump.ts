import { DecodeError } from '../../src/base/errors.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { Route, RouteFlag } from '../../src/operations/route/list.ts';
import type { Visit } from '../answers.ts';
import { RT_TABLE_MAIN, RTM_F_CLONED, RTN_BROADCAST, RTN_MULTICAST, RTN_PROHIBIT, RTN_UNREACHABLE } from '../constants/route.ts';

// The hot path: a dump may hold a million routes, and the generic codec makes several objects an attribute. Here they are read where they lie, and what repeats
// is made once: lists of flags, gateways, and the two halves of an address, so that a destination is one concatenation. `npm run bench` measures it.
// Numbers are those of netlink/structs/route.ts, which a test holds against these; linux/rtnetlink.h has them all.

const [DST, OIF, GATEWAY, PRIORITY, METRICS, MULTIPATH, VIA] = [1, 4, 5, 6, 8, 9, 18];
const [WINDOW, RTT, ADVMSS] = [3, 4, 8];
const RTMSG = 12;
/** struct rtnexthop: length, flags, hops, link index; attributes follow. */
const RTNEXTHOP = 8;
const NLA_HEADER = 4;
const NLA_TYPE_MASK = 0x3fff;
/** IPv4 and TCP headers, which route(8) and /proc count in and the kernel does not. */
const HEADERS = 40;

const [UP, BY_GATEWAY, HOST, REJECT] = [1, 2, 4, 8];
const FLAGS: readonly (readonly [RouteFlag, number])[] = [
  ['up', UP],
  ['gateway', BY_GATEWAY],
  ['host', HOST],
  ['reject', REJECT],
];
const flagLists = Array.from({ length: 16 }, (_, bits) => Object.freeze(FLAGS.filter(([, bit]) => (bits & bit) !== 0).map(([name]) => name)));

export interface RouteDump {
  visit: Visit;
  /** The routes of table main, with `link` still null. */
  routes: Route[];
  /** The index of each route's link, 0 where it has none. */
  links: number[];
}

/** Collects the answers to one RTM_GETROUTE dump of family AF_INET. `visit` throws DecodeError at a message that cannot be. */
export function routeDump(): RouteDump {
  const routes: Route[] = [];
  const links: number[] = [];
  const text = addressTexts();
  let view: DataView = new DataView(new ArrayBuffer(0));
  // What the attributes of the route at hand have said so far; offsets of addresses, 0 where there is none.
  let dst = 0;
  let gateway = 0;
  let flags = 0;
  let link = 0;
  let metric = 0;
  let mss = 0;
  let window = 0;
  let irtt = 0;

  const attributes = (from: number, to: number) => {
    for (let at = from; at + NLA_HEADER <= to; ) {
      const size = view.getUint16(at, le);
      if (size < NLA_HEADER || at + size > to) throw new DecodeError('rtmsg', at - from, `an attribute of ${size} bytes where ${to - at} are left`);
      // All that matters here holds 4 bytes or more.
      if (size >= NLA_HEADER + 4) known(view.getUint16(at + 2, le) & NLA_TYPE_MASK, at + NLA_HEADER, at + size);
      at += (size + 3) & ~3;
    }
  };
  const known = (type: number, at: number, end: number) => {
    if (type === DST) dst = at;
    else if (type === OIF) link = view.getInt32(at, le);
    else if (type === PRIORITY) metric = view.getUint32(at, le);
    else if (type === GATEWAY) {
      gateway = at;
      flags |= BY_GATEWAY;
    } else if (type === METRICS) metrics(at, end);
    else if (type === MULTIPATH) firstNexthop(at, end);
    // RTA_VIA has a 16-bit family before the address. /proc takes the first four bytes of an IPv6 gateway for an IPv4 one when it decides about RTF_GATEWAY.
    else if (type === VIA && end - at >= 6 && view.getUint32(at + 2) !== 0) flags |= BY_GATEWAY;
  };
  const metrics = (from: number, to: number) => {
    for (let at = from; at + NLA_HEADER + 4 <= to; at += Math.max(NLA_HEADER, (view.getUint16(at, le) + 3) & ~3)) {
      const type = view.getUint16(at + 2, le);
      const value = view.getUint32(at + NLA_HEADER, le);
      if (type === ADVMSS) mss = value + HEADERS;
      else if (type === WINDOW) window = value;
      else if (type === RTT) irtt = value >>> 3;
    }
  };
  const firstNexthop = (from: number, to: number) => {
    if (to - from < RTNEXTHOP) return;
    link = view.getInt32(from + 4, le);
    attributes(from + RTNEXTHOP, Math.min(to, from + view.getUint16(from, le)));
  };

  const visit: Visit = (bytes, start, end) => {
    if (view.buffer !== bytes.buffer || view.byteOffset !== bytes.byteOffset) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (end - start < RTMSG) throw new DecodeError('rtmsg', end - start, `${RTMSG} bytes are needed, ${end - start} are there`);
    const type = view.getUint8(start + 7);
    // A table above 255 has RT_TABLE_COMPAT here. Kernels without strict checking send all tables, and cached routes too.
    if (view.getUint8(start + 4) !== RT_TABLE_MAIN || (view.getUint32(start + 8, le) & RTM_F_CLONED) !== 0 || type === RTN_BROADCAST || type === RTN_MULTICAST) return;
    const length = view.getUint8(start + 1);
    dst = gateway = link = metric = mss = window = irtt = 0;
    flags = UP | (length === 32 ? HOST : 0) | (type === RTN_UNREACHABLE || type === RTN_PROHIBIT ? REJECT : 0);
    attributes(start + RTMSG, end);
    routes.push({
      destination: length === 0 ? 'default' : text.network(view, dst, length),
      gateway: gateway === 0 ? null : text.address(view, gateway),
      link: null,
      flags: flagLists[flags] ?? [],
      metric,
      mss,
      window,
      irtt,
    });
    links.push(link);
  };
  return { visit, routes, links };
}

/** Addresses as text, in halves that are made once: `10.9.` and `0.0/16`. */
function addressTexts() {
  const heads: string[] = [];
  const tails: string[][] = [];
  const addresses = new Map<number, string>();
  let lastAddress = -1;
  let lastText = '';
  const head = (half: number) => {
    heads[half] ??= `${half >>> 8}.${half & 0xff}.`;
    return heads[half];
  };
  return {
    network: (view: DataView, at: number, length: number): string => {
      // The kernel leaves RTA_DST away where the address is 0.0.0.0.
      const address = at === 0 ? 0 : view.getUint32(at);
      tails[length] ??= [];
      const ends = tails[length];
      const low = address & 0xffff;
      ends[low] ??= `${low >>> 8}.${low & 0xff}/${length}`;
      return head(address >>> 16) + ends[low];
    },
    address: (view: DataView, at: number): string => {
      const address = view.getUint32(at);
      if (address !== lastAddress) {
        lastAddress = address;
        lastText = addresses.get(address) ?? `${head(address >>> 16)}${(address >>> 8) & 0xff}.${address & 0xff}`;
        addresses.set(address, lastText);
      }
      return lastText;
    },
  };
}
