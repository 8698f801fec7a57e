import { DecodeError } from '../../src/base/errors.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { Visit } from '../answers.ts';
import { RT_TABLE_MAIN, RTM_F_CLONED, RTN_BROADCAST, RTN_MULTICAST, RTN_PROHIBIT, RTN_UNREACHABLE } from '../constants/route.ts';

// The hot path: a dump may hold a million routes, and the generic codec makes several objects an attribute. Here attributes are read where they lie, and what they
// say goes into one array of numbers; `npm run bench` measures it. The numbers are those of netlink/structs/route.ts, which a test holds against these.

const [DST, OIF, GATEWAY, PRIORITY, METRICS, MULTIPATH, VIA] = [1, 4, 5, 6, 8, 9, 18];
const [WINDOW, RTT, ADVMSS] = [3, 4, 8];
const RTMSG = 12;
/** struct rtnexthop: length, flags, hops, link index; attributes follow. */
const RTNEXTHOP = 8;
const NLA_HEADER = 4;
const NLA_TYPE_MASK = 0x3fff;
/** IPv4 and TCP headers, which route(8) and /proc count in and the kernel does not. */
const HEADERS = 40;

/** The bits of a route's flags. */
export const [UP, BY_GATEWAY, HOST, REJECT] = [1, 2, 4, 8];

/** Numbers a route has in a table: destination, gateway (0: none), link index (0: none), metric, and flags above the prefix length. */
export const WIDTH = 5;
export const FLAGS_SHIFT = 8;

/** The routes of table main as numbers: WIDTH of them a route. Addresses are in reading order: 10.0.0.1 is 0x0a000001. */
export interface RouteTable {
  count: number;
  numbers: Uint32Array;
  /** What few routes have, by the place of the route: `mss` and `window` in bytes, `irtt` in milliseconds. */
  figures: Map<number, { mss: number; window: number; irtt: number }>;
}

/** Collects the answers to one RTM_GETROUTE dump of family AF_INET. `visit` throws DecodeError at a message that cannot be. */
export function routeDump(): { visit: Visit; table: RouteTable } {
  const table: RouteTable = { count: 0, numbers: new Uint32Array(1024 * WIDTH), figures: new Map() };
  let last: Buffer | undefined;
  let view = new DataView(new ArrayBuffer(0)) as DataView;
  const visit: Visit = (bytes, start, end) => {
    // The receive buffer is nearly always the one from before.
    if (bytes !== last) {
      last = bytes;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    keep(table, view, start, end);
  };
  return { visit, table };
}

/** Puts one message into the table, if it is a route of table main that /proc/net/route shows too. */
function keep(table: RouteTable, view: DataView, start: number, end: number): void {
  if (end - start < RTMSG) throw new DecodeError('rtmsg', end - start, `${RTMSG} bytes are needed, ${end - start} are there`);
  const type = view.getUint8(start + 7);
  // A table above 255 has RT_TABLE_COMPAT here. Kernels without strict checking send all tables, and cached routes too.
  if (view.getUint8(start + 4) !== RT_TABLE_MAIN || (view.getUint32(start + 8, le) & RTM_F_CLONED) !== 0 || type === RTN_BROADCAST || type === RTN_MULTICAST) return;
  const length = view.getUint8(start + 1);
  let flags = UP | (length === 32 ? HOST : 0) | (type === RTN_UNREACHABLE || type === RTN_PROHIBIT ? REJECT : 0);
  let [dst, gateway, link, metric] = [0, 0, 0, 0];
  for (let at = start + RTMSG; at + NLA_HEADER <= end; ) {
    const size = sizeAt(view, at, end);
    const payload = at + NLA_HEADER;
    // All that matters here holds 4 bytes or more.
    switch (size < NLA_HEADER + 4 ? 0 : view.getUint16(at + 2, le) & NLA_TYPE_MASK) {
      case DST:
        dst = view.getUint32(payload);
        break;
      case OIF:
        link = view.getUint32(payload, le);
        break;
      case GATEWAY:
        gateway = view.getUint32(payload);
        flags |= BY_GATEWAY;
        break;
      case PRIORITY:
        metric = view.getUint32(payload, le);
        break;
      case VIA:
        flags |= viaFlag(view, payload, at + size);
        break;
      case METRICS:
        figuresInto(table, view, payload, at + size);
        break;
      case MULTIPATH: {
        const first = firstNexthop(view, payload, at + size);
        ({ gateway, link } = first);
        flags |= first.flags;
      }
    }
    at += (size + 3) & ~3;
  }
  const at = table.count * WIDTH;
  if (at === table.numbers.length) widen(table);
  table.count++;
  const { numbers } = table;
  numbers[at] = dst;
  numbers[at + 1] = gateway;
  numbers[at + 2] = link;
  numbers[at + 3] = metric;
  numbers[at + 4] = length | (flags << FLAGS_SHIFT);
}

/** The length of the attribute at `at`, which is at most what is left. */
function sizeAt(view: DataView, at: number, end: number): number {
  const size = view.getUint16(at, le);
  if (size < NLA_HEADER || at + size > end) throw new DecodeError('rtmsg', at, `an attribute of ${size} bytes where ${end - at} are left`);
  return size;
}

function widen(table: RouteTable): void {
  const wider = new Uint32Array(table.numbers.length * 2);
  wider.set(table.numbers);
  table.numbers = wider;
}

/** RTA_VIA has a 16-bit family before the address. /proc takes the first four bytes of an IPv6 gateway for an IPv4 one when it decides about RTF_GATEWAY. */
function viaFlag(view: DataView, at: number, end: number): number {
  return end - at >= 6 && view.getUint32(at + 2) !== 0 ? BY_GATEWAY : 0;
}

/** RTA_METRICS of the route that is put in next. */
function figuresInto(table: RouteTable, view: DataView, from: number, to: number): void {
  const figures = { mss: 0, window: 0, irtt: 0 };
  for (let at = from; at + NLA_HEADER + 4 <= to; at += (sizeAt(view, at, to) + 3) & ~3) {
    const type = view.getUint16(at + 2, le);
    const value = view.getUint32(at + NLA_HEADER, le);
    if (type === ADVMSS) figures.mss = value + HEADERS;
    else if (type === WINDOW) figures.window = value;
    else if (type === RTT) figures.irtt = value >>> 3;
  }
  table.figures.set(table.count, figures);
}

/** Of several nexthops /proc shows the first. */
function firstNexthop(view: DataView, from: number, to: number): { link: number; gateway: number; flags: number } {
  const first = { link: 0, gateway: 0, flags: 0 };
  if (to - from < RTNEXTHOP) return first;
  first.link = view.getUint32(from + 4, le);
  const end = Math.min(to, from + view.getUint16(from, le));
  for (let at = from + RTNEXTHOP; at + NLA_HEADER + 4 <= end; at += (sizeAt(view, at, end) + 3) & ~3) {
    const type = view.getUint16(at + 2, le) & NLA_TYPE_MASK;
    if (type === GATEWAY) {
      first.gateway = view.getUint32(at + NLA_HEADER);
      first.flags = BY_GATEWAY;
    } else if (type === VIA) first.flags = viaFlag(view, at + NLA_HEADER, at + sizeAt(view, at, end));
  }
  return first;
}
