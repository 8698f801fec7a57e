import { ioctl } from '../handler.ts';

/** Without the table not even the names of the columns are there (net/ipv4/fib_trie.c, fib_route_seq_start). */
export const getTable = ioctl('route.get-table', ['/proc/net/route'], (socket) => {
  let exists = false;
  socket.readLines('/proc/net/route', () => {
    exists = true;
  });
  return { exists };
});
