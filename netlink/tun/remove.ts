import { RTM_DELLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { linkMessage } from '../structs/link.ts';
import { requireInfo } from './info-of.ts';

/** By index, so that it is the link that was looked at. */
export const remove = netlink('tun.remove', ['RTM_GETLINK', 'RTM_DELLINK'], (socket, { link }) => {
  const found = findLink(socket, link);
  requireInfo(found);
  socket.request(RTM_DELLINK, linkMessage.encode({ index: found.header.index }));
});
