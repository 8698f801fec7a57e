import { RTM_DELNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { listenerIndex, requireOnMulticastList, selfEntry } from './multicast.ts';

export const removeMulticast = netlink('link.remove-multicast', ['RTM_GETLINK', 'RTM_DELNEIGH'], (socket, { link, address }) => {
  requireOnMulticastList(address);
  socket.request(RTM_DELNEIGH, selfEntry(listenerIndex(socket, link), address));
});
