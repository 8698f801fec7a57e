import { NLM_F_CREATE } from '../constants/netlink.ts';
import { RTM_NEWNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { requestProxy } from './proxy.ts';
import { publicLink } from './public-link.ts';

export const addProxy = netlink('neighbour.add-proxy', ['RTM_GETLINK', 'RTM_NEWNEIGH'], (socket, { address, ...where }) => {
  const ifindex = where.link === undefined && where.lladdr === undefined ? 0 : publicLink(socket, where);
  requestProxy(socket, RTM_NEWNEIGH, ifindex, address, NLM_F_CREATE);
});
