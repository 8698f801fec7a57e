import { RTM_DELLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { byName } from './find.ts';

export const remove = netlink('link.remove', ['RTM_DELLINK'], (socket, { link }) => {
  socket.request(RTM_DELLINK, linkMessage.encode({}, byName(link)));
});
