import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { linkMessage } from '../structs/link.ts';
import { requireInfo } from './info-of.ts';

export const setCarrier = netlink('tun.set-carrier', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, carrier }) => {
  const found = findLink(socket, link);
  requireInfo(found);
  socket.request(RTM_SETLINK, linkMessage.encode({ index: found.header.index }, { carrier: carrier ? 1 : 0 }));
});
