import { DecodeError } from '../../src/base/errors.ts';
import { text } from '../../src/codec/bytes.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { LinkStatistics } from '../../src/operations/link/get-statistics.ts';
import type { LinkDetails } from '../../src/operations/link/link-details.ts';

// A hot path: a list of interfaces may hold thousands. Attributes are read where they lie; their numbers are those of netlink/structs/link.ts.

const [ADDRESS, IFNAME, MTU, TXQLEN, MAP, STATS64, PROP_LIST, ALT_IFNAME] = [1, 3, 4, 13, 14, 23, 52, 53];
const IFINFOMSG = 16;
const NLA_HEADER = 4;
const NLA_TYPE_MASK = 0x3fff;
/** What struct sockaddr has room for. */
const ADDRESS_ROOM = 14;
/** Bytes of the columns of struct rtnl_link_stats64 that are read, up to tx_compressed. */
const STATS_BYTES = 23 * 8;

/** What one RTM_NEWLINK says. */
export interface DecodedLink {
  index: number;
  name: string;
  altnames: string[];
  details: Omit<LinkDetails, 'ipv4' | 'inet6'>;
}

/** Reads one message, of which the payload lies from `start` to `end`. Throws DecodeError at a message that cannot be. */
export function decodeLink(bytes: Buffer, start: number, end: number): DecodedLink {
  if (end - start < IFINFOMSG) throw new DecodeError('ifinfomsg', end - start, `${IFINFOMSG} bytes are needed, ${end - start} are there`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const map = { memStart: 0n, memEnd: 0n, baseAddr: 0, irq: 0, dma: 0, port: 0 };
  const details: DecodedLink['details'] = { flags: view.getUint32(start + 8, le) & 0xffff, hardwareType: view.getUint16(start + 2, le), address: '', mtu: 0, txqlen: 0, map };
  const link: DecodedLink = { index: view.getInt32(start + 4, le), name: '', altnames: [], details };
  for (let at = start + IFINFOMSG; at + NLA_HEADER <= end; ) {
    const size = sizeAt(view, at, end);
    const from = at + NLA_HEADER;
    switch (view.getUint16(at + 2, le) & NLA_TYPE_MASK) {
      case ADDRESS:
        details.address = hexPairs(bytes, from, Math.min(at + size, from + ADDRESS_ROOM));
        break;
      case IFNAME:
        link.name = text(bytes.subarray(from, at + size));
        break;
      case MTU:
        if (size >= NLA_HEADER + 4) details.mtu = view.getInt32(from, le);
        break;
      case TXQLEN:
        if (size >= NLA_HEADER + 4) details.txqlen = view.getInt32(from, le);
        break;
      case MAP:
        if (size >= NLA_HEADER + 28) readMap(map, view, from);
        break;
      case STATS64:
        if (size >= NLA_HEADER + STATS_BYTES) details.statistics = columns(view, from);
        break;
      case PROP_LIST:
        for (let inner = from; inner + NLA_HEADER <= at + size; inner += (sizeAt(view, inner, at + size) + 3) & ~3) {
          if ((view.getUint16(inner + 2, le) & NLA_TYPE_MASK) === ALT_IFNAME) link.altnames.push(text(bytes.subarray(inner + NLA_HEADER, inner + sizeAt(view, inner, at + size))));
        }
    }
    at += (size + 3) & ~3;
  }
  return link;
}

/** The length of the attribute at `at`, which is at most what is left. */
function sizeAt(view: DataView, at: number, end: number): number {
  const size = view.getUint16(at, le);
  if (size < NLA_HEADER || at + size > end) throw new DecodeError('ifinfomsg', at, `an attribute of ${size} bytes where ${end - at} are left`);
  return size;
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexPairs(bytes: Buffer, from: number, to: number): string {
  let all = '';
  for (let at = from; at < to; at++) all += at === from ? pairs[bytes[at] ?? 0] : `:${pairs[bytes[at] ?? 0]}`;
  return all;
}

/** struct rtnl_link_ifmap, cut to the widths of struct ifmap: 16 bits for the port address, 8 for the interrupt. */
function readMap(map: LinkDetails['map'], view: DataView, at: number): void {
  map.memStart = view.getBigUint64(at, le);
  map.memEnd = view.getBigUint64(at + 8, le);
  map.baseAddr = Number(view.getBigUint64(at + 16, le) & 0xffffn);
  map.irq = view.getUint16(at + 24, le) & 0xff;
  map.dma = view.getUint8(at + 26);
  map.port = view.getUint8(at + 27);
}

/** The sums that dev_seq_printf_stats (net/core/net-procfs.c) makes for /proc/net/dev. */
function columns(view: DataView, start: number): LinkStatistics {
  const at = (place: number) => view.getBigUint64(start + place * 8, le);
  return {
    rxBytes: at(2),
    rxPackets: at(0),
    rxErrors: at(4),
    rxDropped: at(6) + at(15),
    rxFifo: at(14),
    rxFrame: at(10) + at(11) + at(12) + at(13),
    rxCompressed: at(21),
    rxMulticast: at(8),
    txBytes: at(3),
    txPackets: at(1),
    txErrors: at(5),
    txDropped: at(7),
    txFifo: at(18),
    txCollisions: at(9),
    txCarrier: at(17) + at(16) + at(20) + at(19),
    txCompressed: at(22),
  };
}
