import { RTM_DELNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { requestProxy } from './proxy.ts';

export const removeProxy = netlink('neighbour.remove-proxy', ['RTM_GETLINK', 'RTM_DELNEIGH'], (socket, { address, link }) => {
  requestProxy(socket, RTM_DELNEIGH, link === undefined ? 0 : indexOf(socket, link), address);
});
