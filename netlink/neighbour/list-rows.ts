import { i32, u16 } from '../../src/codec/integers.ts';
import type { ArpRow } from '../../src/operations/neighbour/list-rows.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { NTF_PROXY, NUD_NOARP, NUD_PERMANENT } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { ndmsg, neighbourMessage } from '../structs/neighbour.ts';
import { NUD_VALID } from './arp-entry-of.ts';
import { type ArpLink, linksByIndex } from './links-by-index.ts';

/** ATF_* of include/uapi/linux/if_arp.h, for which netlink has states and flags of its own. */
const [ATF_COM, ATF_PERM, ATF_PUBL] = [0x2, 0x4, 0x8];
const [NDA_DST, NDA_LLADDR] = [1, 2];
/** HBUFFERLEN of net/ipv4/arp.c has room for so many. */
const SHOWN_BYTES = 9;

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Messages are read where they lie: a table may have many thousands of entries. */
export const listRows = netlink('neighbour.list-rows', ['RTM_GETNEIGH', 'RTM_GETLINK'], (socket, { link }) => {
  const links = linksByIndex(socket);
  const rows = [...dumpRows(socket, links, 0), ...dumpRows(socket, links, NTF_PROXY)];
  return link === undefined ? rows : rows.filter((row) => row.link === link);
});

function dumpRows(socket: NetlinkSocket, links: ReadonlyMap<number, ArpLink>, dumped: number): ArpRow[] {
  let rows: ArpRow[] = [];
  socket.dumpEach(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, flags: dumped }), () => {
    rows = [];
    return (bytes, start, end) => {
      const row = rowAt(bytes, start, end, links, dumped !== 0);
      if (row !== undefined) rows.push(row);
    };
  });
  return rows;
}

/** Undefined for what /proc/net/arp leaves out: entries in no state but NUD_NOARP (NEIGH_SEQ_SKIP_NOARP in net/core/neighbour.c); and for a link that came since the links were read. */
function rowAt(bytes: Buffer, start: number, end: number, links: ReadonlyMap<number, ArpLink>, published: boolean): ArpRow | undefined {
  const index = i32.get(bytes, start + 4);
  const state = u16.get(bytes, start + 8);
  const link = links.get(index);
  if ((!published && (state & ~NUD_NOARP) === 0) || (link === undefined && index !== 0)) return undefined;
  const flags = published ? ATF_PUBL | ATF_PERM : (state & NUD_PERMANENT) !== 0 ? ATF_PERM | ATF_COM : (state & NUD_VALID) !== 0 ? ATF_COM : 0;
  const row: ArpRow = { address: '', hardwareType: link?.hardwareType ?? 0, flags, lladdr: '', link: link?.name ?? '*' };
  for (let at = start + ndmsg.size; at + 4 <= end; ) {
    const length = u16.get(bytes, at);
    if (length < 4 || at + length > end) break;
    const type = u16.get(bytes, at + 2);
    if (type === NDA_DST && length === 8) row.address = `${bytes[at + 4]}.${bytes[at + 5]}.${bytes[at + 6]}.${bytes[at + 7]}`;
    else if (type === NDA_LLADDR && (flags & ATF_COM) !== 0) row.lladdr = pairs(bytes, at + 4, at + Math.min(length, 4 + SHOWN_BYTES));
    at += (length + 3) & ~3;
  }
  return row;
}

function pairs(bytes: Buffer, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += at === from ? PAIRS[bytes[at] as number] : `:${PAIRS[bytes[at] as number]}`;
  return text;
}
