import { inOrder, unixSocketOf } from '../../src/operations/socket/unix-socket.ts';
import { netlink } from '../handler.ts';
import { unixRows } from './unix-rows.ts';

export const listUnix = netlink(
  'socket.list-unix',
  ['SOCK_DIAG_BY_FAMILY'],
  (socket, { details = false }) => inOrder(unixRows(socket).map((row) => unixSocketOf(row, details))),
  (socket, _, visit) => {
    for (const row of unixRows(socket)) visit(row);
  },
);
