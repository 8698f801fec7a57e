import { AF_INET } from '../../src/syscall/kernel.ts';
import { netlink } from '../handler.ts';
import { decisionOf } from './decision-of.ts';

export const get = netlink('route.get', ['RTM_GETROUTE', 'RTM_GETLINK'], (socket, { address }) => decisionOf(socket, AF_INET, address));
