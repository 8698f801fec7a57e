import { type InternetSocket, inOrder, internetSocketOf } from '../../src/operations/socket/internet-socket.ts';
import { netlink } from '../handler.ts';
import { walkSockets } from './each-socket.ts';

export const list = netlink('socket.list', ['SOCK_DIAG_BY_FAMILY'], (socket, { protocol, family, timers = false, details = false, unsorted = false }) => {
  const byFamily = new Map<number, InternetSocket[]>();
  walkSockets(socket, protocol, family, timers, (number) => {
    const found: InternetSocket[] = [];
    byFamily.set(number, found);
    return (row) => found.push(internetSocketOf(row, { timers, details }));
  });
  const all = [...byFamily.values()].flat();
  return unsorted ? all : inOrder(all);
});
