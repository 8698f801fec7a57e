import type { ArpRow } from './neighbour/list-rows.ts';
import type { RouteRow } from './route/row.ts';
import type { SocketRow } from './socket/socket-row.ts';
import type { UnixRow } from './socket/unix-socket.ts';

/** Operations whose result may be very long, and what is handed over for each row of it: numbers where texts would cost more than all else. */
export interface Rows {
  'neighbour.list-rows': ArpRow;
  'route.list': RouteRow;
  /** In the kernel's order. */
  'socket.list': SocketRow;
  /** In the kernel's order, which is that of /proc; but through netlink connections that nobody has accepted come last. */
  'socket.list-unix': UnixRow;
}

export type RowsId = keyof Rows;
