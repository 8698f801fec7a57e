import { inOrder, unixSocketOf } from '../../src/operations/socket/unix-socket.ts';
import { ioctl } from '../handler.ts';
import { unixRows } from './unix-rows.ts';

export const listUnix = ioctl('socket.list-unix', ['/proc/net/unix'], (socket, { details = false, unsorted = false }) => {
  const all = unixRows(socket.readBytes('/proc/net/unix')).map((row) => unixSocketOf(row, details));
  return unsorted ? all : inOrder(all);
});
