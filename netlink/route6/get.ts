import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { netlink } from '../handler.ts';
import { decisionOf } from '../route/decision-of.ts';
import { indexOf } from './index-of.ts';

export const get = netlink('route6.get', ['RTM_GETLINK', 'RTM_GETROUTE'], (socket, { address, link }) =>
  decisionOf(socket, AF_INET6, address, link === undefined ? undefined : indexOf(socket, link)),
);
