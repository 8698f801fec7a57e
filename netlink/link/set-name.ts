import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { indexOf } from './find.ts';

/** With an index, IFLA_IFNAME is the new name; without one it would be the name to look for. */
export const setName = netlink('link.set-name', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, newName }) => {
  socket.request(RTM_SETLINK, linkMessage.encode({ index: indexOf(socket, link) }, { ifname: newName }));
});
