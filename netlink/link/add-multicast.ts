import { NLM_F_CREATE } from '../constants/netlink.ts';
import { RTM_NEWNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { listenerIndex, requireOnMulticastList, selfEntry } from './multicast.ts';

/** Without NLM_F_EXCL, so that an address that is there already is no error (ndo_dflt_fdb_add in net/core/rtnetlink.c). */
export const addMulticast = netlink('link.add-multicast', ['RTM_GETLINK', 'RTM_NEWNEIGH'], (socket, { link, address }) => {
  requireOnMulticastList(address);
  socket.request(RTM_NEWNEIGH, selfEntry(listenerIndex(socket, link), address), NLM_F_CREATE);
});
