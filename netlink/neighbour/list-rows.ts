import type { ArpRow } from '../../src/operations/neighbour/list-rows.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { NTF_PROXY } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { type ArpLink, linksByIndex } from './links-by-index.ts';
import { eachRow, emptyTable, keepRow, type RowTable } from './row-table.ts';

/** The tables are whole before anything of them is handed over: a dump that the kernel marks as interrupted is made again. */
export const listRows = netlink(
  'neighbour.list-rows',
  ['RTM_GETNEIGH', 'RTM_GETLINK'],
  (socket, { link }) => {
    const rows: ArpRow[] = [];
    handOver(socket, link, (row) => rows.push({ ...row }));
    return rows;
  },
  (socket, { link }, visit) => handOver(socket, link, visit),
);

function handOver(socket: NetlinkSocket, link: string | undefined, visit: (row: ArpRow) => void): void {
  const links = linksByIndex(socket);
  const wanted = link === undefined ? visit : (row: ArpRow) => (row.link === link ? visit(row) : undefined);
  for (const table of [dump(socket, 0, links), dump(socket, NTF_PROXY, links)]) eachRow(table, links, wanted);
}

function dump(socket: NetlinkSocket, flags: number, links: ReadonlyMap<number, ArpLink>): RowTable {
  let table = emptyTable();
  let last: Buffer | undefined;
  let view = new DataView(new ArrayBuffer(0)) as DataView;
  socket.dumpEach(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, flags }), () => {
    table = emptyTable();
    return (bytes, start, end) => {
      // The receive buffer is nearly always the one from before.
      if (bytes !== last) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      last = bytes;
      keepRow(table, view, start, end, flags !== 0, links);
    };
  });
  return table;
}
