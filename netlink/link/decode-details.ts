import { DecodeError } from '../../src/base/errors.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { LinkDetails } from '../../src/operations/link/link-details.ts';
import { columns, isUnused, STATS_BYTES } from './decode-counters.ts';

// A hot path: a list of interfaces may hold thousands. Attributes are read where they lie; their numbers are those of netlink/structs/link.ts.

const [ADDRESS, IFNAME, MTU, TXQLEN, MAP, STATS64] = [1, 3, 4, 13, 14, 23];
/** All of them, one bit each. */
const EVERYTHING = 0x3f;
const IFINFOMSG = 16;
const NLA_HEADER = 4;
/** struct nlattr is read as one number: there are thirty of them in a message. */
const [SIZE_SHIFT, TYPE_SHIFT] = le ? [0, 16] : [16, 0];
const NLA_TYPE_MASK = 0x3fff;
/** What struct sockaddr has room for. */
const ADDRESS_ROOM = 14;
const MAP_BYTES = 28;

/** What one RTM_NEWLINK says. */
export interface DecodedLink {
  index: number;
  name: string;
  details: LinkDetails;
}

const noMap = { memStart: 0n, memEnd: 0n, baseAddr: 0, irq: 0, dma: 0, port: 0 };
const noInet6: LinkDetails['inet6'] = [];

/** Reads one message, of which the payload lies from `start` to `end`, as far as it has to. Throws DecodeError at a message that cannot be. */
export function decodeLink(bytes: Buffer, view: DataView, start: number, end: number): DecodedLink {
  if (end - start < IFINFOMSG) throw new DecodeError('ifinfomsg', end - start, `${IFINFOMSG} bytes are needed, ${end - start} are there`);
  const details: LinkDetails = {
    flags: view.getUint32(start + 8, le) & 0xffff,
    hardwareType: view.getUint16(start + 2, le),
    address: '',
    mtu: 0,
    txqlen: 0,
    map: noMap,
    inet6: noInet6,
  };
  let name = '';
  let found = 0;
  for (let at = start + IFINFOMSG; at + NLA_HEADER <= end && found !== EVERYTHING; ) {
    const header = view.getUint32(at, le);
    const size = (header >>> SIZE_SHIFT) & 0xffff;
    if (size < NLA_HEADER || at + size > end) throw new DecodeError('ifinfomsg', at, `an attribute of ${size} bytes where ${end - at} are left`);
    const from = at + NLA_HEADER;
    switch ((header >>> TYPE_SHIFT) & NLA_TYPE_MASK) {
      case IFNAME:
        name = bytes.toString('utf8', from, at + size - 1);
        found |= 1;
        break;
      case TXQLEN:
        if (size >= NLA_HEADER + 4) details.txqlen = view.getInt32(from, le);
        found |= 2;
        break;
      case MTU:
        if (size >= NLA_HEADER + 4) details.mtu = view.getInt32(from, le);
        found |= 4;
        break;
      case MAP:
        if (size >= NLA_HEADER + MAP_BYTES) details.map = readMap(view, from);
        found |= 8;
        break;
      case ADDRESS:
        details.address = hexPairs(bytes, from, Math.min(at + size, from + ADDRESS_ROOM));
        found |= 16;
        break;
      case STATS64:
        if (size >= NLA_HEADER + STATS_BYTES) details.statistics = columns(view, from);
        found |= 32;
    }
    at += (size + 3) & ~3;
  }
  return { index: view.getInt32(start + 4, le), name, details };
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexPairs(bytes: Buffer, from: number, to: number): string {
  const pair = (at: number) => pairs[bytes[from + at] as number];
  if (to - from === 6) return `${pair(0)}:${pair(1)}:${pair(2)}:${pair(3)}:${pair(4)}:${pair(5)}`;
  return Array.from(bytes.subarray(from, to), (byte) => pairs[byte]).join(':');
}

/** struct rtnl_link_ifmap, cut to the widths of struct ifmap: 16 bits for the port address, 8 for the interrupt. */
function readMap(view: DataView, at: number): LinkDetails['map'] {
  if (isUnused(view, at, MAP_BYTES)) return noMap;
  return {
    memStart: view.getBigUint64(at, le),
    memEnd: view.getBigUint64(at + 8, le),
    baseAddr: Number(view.getBigUint64(at + 16, le) & 0xffffn),
    irq: view.getUint16(at + 24, le) & 0xff,
    dma: view.getUint8(at + 26),
    port: view.getUint8(at + 27),
  };
}
