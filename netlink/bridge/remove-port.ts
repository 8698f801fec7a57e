import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { findPort } from './find.ts';

/** IFLA_MASTER 0 does not say of which bridge, so that is looked up first. */
export const removePort = netlink('bridge.remove-port', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, port }) => {
  const { index } = findPort(socket, link, port);
  socket.request(RTM_SETLINK, linkMessage.encode({ index }, { master: 0 }));
});
