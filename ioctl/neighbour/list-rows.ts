import { ioctl } from '../handler.ts';
import { rowsOfProcNetArp } from './rows-of-proc-net-arp.ts';

export const listRows = ioctl('neighbour.list-rows', ['/proc/net/arp'], (socket, { link }) => {
  const rows = rowsOfProcNetArp(socket.read('/proc/net/arp'));
  return link === undefined ? rows : rows.filter((row) => row.link === link);
});
