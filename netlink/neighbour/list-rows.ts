import { DecodeError } from '../../src/base/errors.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { ArpRow } from '../../src/operations/neighbour/list-rows.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { NTF_PROXY, NUD_NOARP, NUD_PERMANENT } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { ndmsg, neighbourMessage } from '../structs/neighbour.ts';
import { NUD_VALID } from './arp-entry-of.ts';
import { type ArpLink, linksByIndex } from './links-by-index.ts';
import { dotted, pairs } from './short-texts.ts';

/** ATF_* of include/uapi/linux/if_arp.h, for which netlink has states and flags of its own. */
const [ATF_COM, ATF_PERM, ATF_PUBL] = [0x2, 0x4, 0x8];
const [NDA_DST, NDA_LLADDR] = [1, 2];
/** HBUFFERLEN of net/ipv4/arp.c has room for so many. */
const SHOWN_BYTES = 9;

/** Messages are read where they lie: a table may have many thousands of entries. */
export const listRows = netlink('neighbour.list-rows', ['RTM_GETNEIGH', 'RTM_GETLINK'], (socket, { link }) => {
  const links = linksByIndex(socket);
  const rows = [...dumpRows(socket, links, 0), ...dumpRows(socket, links, NTF_PROXY)];
  return link === undefined ? rows : rows.filter((row) => row.link === link);
});

function dumpRows(socket: NetlinkSocket, links: ReadonlyMap<number, ArpLink>, dumped: number): ArpRow[] {
  let rows: ArpRow[] = [];
  let last: Buffer | undefined;
  let view = new DataView(new ArrayBuffer(0)) as DataView;
  socket.dumpEach(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, flags: dumped }), () => {
    rows = [];
    return (bytes, start, end) => {
      // The receive buffer is nearly always the one from before.
      if (bytes !== last) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      last = bytes;
      const row = rowAt(view, start, end, links, dumped !== 0);
      if (row !== undefined) rows.push(row);
    };
  });
  return rows;
}

/** Undefined for what /proc/net/arp leaves out: entries in no state but NUD_NOARP (NEIGH_SEQ_SKIP_NOARP in net/core/neighbour.c); and for a link that came since the links were read. */
function rowAt(view: DataView, start: number, end: number, links: ReadonlyMap<number, ArpLink>, published: boolean): ArpRow | undefined {
  if (end - start < ndmsg.size) throw new DecodeError('ndmsg', end - start, `${ndmsg.size} bytes are needed, ${end - start} are there`);
  const index = view.getInt32(start + 4, le);
  const state = view.getUint16(start + 8, le);
  const link = links.get(index);
  if ((!published && (state & ~NUD_NOARP) === 0) || (link === undefined && index !== 0)) return undefined;
  const flags = published ? ATF_PUBL | ATF_PERM : (state & NUD_PERMANENT) !== 0 ? ATF_PERM | ATF_COM : (state & NUD_VALID) !== 0 ? ATF_COM : 0;
  const row: ArpRow = { address: '', hardwareType: link?.hardwareType ?? 0, flags, lladdr: '', link: link?.name ?? '*' };
  for (let at = start + ndmsg.size; at + 4 <= end; ) {
    const length = view.getUint16(at, le);
    if (length < 4 || at + length > end) break;
    const type = view.getUint16(at + 2, le);
    if (type === NDA_DST && length === 8) row.address = dotted(view, at + 4);
    else if (type === NDA_LLADDR && (flags & ATF_COM) !== 0) row.lladdr = pairs(view, at + 4, at + Math.min(length, 4 + SHOWN_BYTES));
    at += (length + 3) & ~3;
  }
  return row;
}
