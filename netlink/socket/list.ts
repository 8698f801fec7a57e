import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { type InternetSocket, inOrder, internetSocketOf } from '../../src/operations/socket/internet-socket.ts';
import { netlink } from '../handler.ts';
import { walkSockets } from './each-socket.ts';

export const list = netlink(
  'socket.list',
  ['SOCK_DIAG_BY_FAMILY'],
  (socket, { protocol, family, timers = false, details = false }) => {
    const byFamily = new Map<number, InternetSocket[]>();
    walkSockets(socket, protocol, family, timers, (number) => {
      const found: InternetSocket[] = [];
      byFamily.set(number, found);
      return (row) => found.push(internetSocketOf(row, { timers, details }));
    });
    return inOrder([...byFamily.values()].flat());
  },
  (socket, { protocol, family, timers = false }, visit) => {
    const begun = new Set<number>();
    walkSockets(socket, protocol, family, timers, (number) => {
      // Sock_diag marks no dump as interrupted (net/ipv4/inet_diag.c has no nl_dump_check_consistent), so that none is made again.
      if (begun.has(number)) throw new KernelError(errnos.EINTR, 'SOCK_DIAG_BY_FAMILY', 'netlink');
      begun.add(number);
      return visit;
    });
  },
);
