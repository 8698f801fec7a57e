import { inOrder, unixSocketOf } from '../../src/operations/socket/unix-socket.ts';
import { ioctl } from '../handler.ts';
import { unixRows } from './unix-rows.ts';

export const listUnix = ioctl(
  'socket.list-unix',
  ['/proc/net/unix'],
  (socket, { details = false }) => inOrder(unixRows(socket.readBytes('/proc/net/unix')).map((row) => unixSocketOf(row, details))),
  (socket, _, visit) => {
    for (const row of unixRows(socket.readBytes('/proc/net/unix'))) visit(row);
  },
);
