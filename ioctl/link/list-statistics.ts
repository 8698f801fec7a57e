import { byName } from '../../src/operations/link/name-order.ts';
import { ioctl } from '../handler.ts';
import { parseNetDev } from './proc-net-dev.ts';

export const listStatistics = ioctl('link.list-statistics', ['/proc/net/dev'], (socket) =>
  byName([...parseNetDev(socket.read('/proc/net/dev'))].map(([name, counters]) => ({ name, ...counters }))),
);
