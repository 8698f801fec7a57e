import { inOrder, unixSocketOf } from '../../src/operations/socket/unix-socket.ts';
import { netlink } from '../handler.ts';
import { unixRows } from './unix-rows.ts';

export const listUnix = netlink('socket.list-unix', ['SOCK_DIAG_BY_FAMILY'], (socket, { details = false, unsorted = false }) => {
  const all = unixRows(socket).map((row) => unixSocketOf(row, details));
  return unsorted ? all : inOrder(all);
});
