import { DecodeError } from '../../src/base/errors.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { ArpRow } from '../../src/operations/neighbour/list-rows.ts';
import { NUD_NOARP, NUD_PERMANENT } from '../constants/neighbour.ts';
import { ndmsg } from '../structs/neighbour.ts';
import { NUD_VALID } from './arp-entry-of.ts';
import type { ArpLink } from './links-by-index.ts';
import { dotted, pairs } from './short-texts.ts';

// The hot path of a long table: attributes are read where they lie, and what they say goes into arrays of numbers, which cost the collector nothing.

/** ATF_* of include/uapi/linux/if_arp.h, for which netlink has states and flags of its own. */
const [ATF_COM, ATF_PERM, ATF_PUBL] = [0x2, 0x4, 0x8];
const [NDA_DST, NDA_LLADDR] = [1, 2];
/** HBUFFERLEN of net/ipv4/arp.c has room for so many bytes of a link-layer address. */
const SHOWN_BYTES = 9;
/** Numbers of a row: index of the link, flags, bytes of the link-layer address. */
const NUMBERS = 3;
/** Bytes of a row: the address, the link-layer address. */
const BYTES = 4 + SHOWN_BYTES;

export interface RowTable {
  count: number;
  numbers: Int32Array;
  bytes: DataView;
}

export function emptyTable(room = 64): RowTable {
  return { count: 0, numbers: new Int32Array(room * NUMBERS), bytes: new DataView(new ArrayBuffer(room * BYTES)) };
}

/**
 * Puts one message into the table. Passed over is what /proc/net/arp leaves out, entries in no state but NUD_NOARP (NEIGH_SEQ_SKIP_NOARP in
 * net/core/neighbour.c), and a link that came since the links were read. Throws DecodeError at a message that cannot be.
 */
export function keepRow(table: RowTable, view: DataView, start: number, end: number, published: boolean, links: ReadonlyMap<number, ArpLink>): void {
  if (end - start < ndmsg.size) throw new DecodeError('ndmsg', end - start, `${ndmsg.size} bytes are needed, ${end - start} are there`);
  const index = view.getInt32(start + 4, le);
  const state = view.getUint16(start + 8, le);
  if ((!published && (state & ~NUD_NOARP) === 0) || (index !== 0 && !links.has(index))) return;
  if ((table.count + 1) * NUMBERS > table.numbers.length) grow(table);
  const flags = published ? ATF_PUBL | ATF_PERM : (state & NUD_PERMANENT) !== 0 ? ATF_PERM | ATF_COM : (state & NUD_VALID) !== 0 ? ATF_COM : 0;
  const { numbers, bytes } = table;
  const place = table.count * NUMBERS;
  const to = table.count * BYTES;
  numbers[place] = index;
  numbers[place + 1] = flags;
  for (let at = start + ndmsg.size; at + 4 <= end; ) {
    const length = view.getUint16(at, le);
    if (length < 4 || at + length > end) break;
    const type = view.getUint16(at + 2, le);
    if (type === NDA_DST && length === 8) bytes.setUint32(to, view.getUint32(at + 4));
    else if (type === NDA_LLADDR && (flags & ATF_COM) !== 0) {
      const size = Math.min(length - 4, SHOWN_BYTES);
      numbers[place + 2] = size;
      for (let byte = 0; byte < size; byte++) bytes.setUint8(to + 4 + byte, view.getUint8(at + 4 + byte));
    }
    at += (length + 3) & ~3;
  }
  table.count++;
}

/** Hands over the rows in words: the same object every time. */
export function eachRow({ count, numbers, bytes }: RowTable, links: ReadonlyMap<number, ArpLink>, visit: (row: ArpRow) => void): void {
  const row: ArpRow = { address: '', hardwareType: 0, flags: 0, lladdr: '', link: '*' };
  let index = 0;
  for (let place = 0; place < count; place++) {
    const at = place * NUMBERS;
    const from = place * BYTES;
    if (numbers[at] !== index) {
      index = numbers[at] as number;
      const link = links.get(index);
      row.hardwareType = link?.hardwareType ?? 0;
      row.link = link?.name ?? '*';
    }
    row.flags = numbers[at + 1] as number;
    row.address = dotted(bytes, from);
    row.lladdr = pairs(bytes, from + 4, from + 4 + (numbers[at + 2] as number));
    visit(row);
  }
}

function grow(table: RowTable): void {
  const larger = emptyTable(table.count * 4);
  larger.numbers.set(table.numbers);
  new Uint8Array(larger.bytes.buffer).set(new Uint8Array(table.bytes.buffer));
  table.numbers = larger.numbers;
  table.bytes = larger.bytes;
}
