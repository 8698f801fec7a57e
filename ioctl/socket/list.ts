import { type InternetSocket, inOrder, internetSocketOf } from '../../src/operations/socket/internet-socket.ts';
import { ioctl } from '../handler.ts';
import { walkSockets } from './tables.ts';

const files = ['tcp', 'udp', 'udplite', 'raw'].flatMap((name) => [`/proc/net/${name}`, `/proc/net/${name}6`]);

export const list = ioctl(
  'socket.list',
  files,
  (socket, { protocol, family, timers = false, details = false }) => {
    const found: InternetSocket[] = [];
    walkSockets(socket, protocol, family, (row) => found.push(internetSocketOf(row, { timers, details })));
    return inOrder(found);
  },
  (socket, { protocol, family }, visit) => walkSockets(socket, protocol, family, visit),
);
