import type { CountedMembership } from '../../src/operations/multicast/membership.ts';
import { ioctl } from '../handler.ts';
import { parseDevMcast } from '../link/proc-net-dev-mcast.ts';
import type { IoctlSocket } from '../socket.ts';
import { parseIgmp, parseIgmp6 } from './proc-net-igmp.ts';

const readers: Record<'inet' | 'inet6' | 'link', (socket: IoctlSocket) => CountedMembership[]> = {
  inet: (socket) => parseIgmp(socket.read('/proc/net/igmp')),
  inet6: (socket) => parseIgmp6(socket.read('/proc/net/igmp6')),
  link: (socket) =>
    parseDevMcast(socket.read('/proc/net/dev_mcast')).map(({ index, name, address, users, global }) => ({ link: name, index, group: address, users, byHand: global })),
};

export const listUsers = ioctl('multicast.list-users', ['/proc/net/igmp', '/proc/net/igmp6', '/proc/net/dev_mcast'], (socket, { family }) => readers[family](socket));
