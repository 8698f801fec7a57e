import type { ArpRow } from '../../src/operations/neighbour/list-rows.ts';
import { ioctl } from '../handler.ts';
import type { IoctlSocket } from '../socket.ts';
import { eachRowOfProcNetArp } from './rows-of-proc-net-arp.ts';

export const listRows = ioctl(
  'neighbour.list-rows',
  ['/proc/net/arp'],
  (socket, { link }) => {
    const rows: ArpRow[] = [];
    handOver(socket, link, (row) => rows.push(row));
    return rows;
  },
  (socket, { link }, visit) => handOver(socket, link, visit),
);

function handOver(socket: IoctlSocket, link: string | undefined, visit: (row: ArpRow) => void): void {
  eachRowOfProcNetArp(socket.read('/proc/net/arp'), link === undefined ? visit : (row) => (row.link === link ? visit(row) : undefined));
}
