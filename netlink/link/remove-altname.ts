import { RTM_DELLINKPROP } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { byName } from './find.ts';

export const removeAltname = netlink('link.remove-altname', ['RTM_DELLINKPROP'], (socket, { link, altname }) => {
  socket.request(RTM_DELLINKPROP, linkMessage.encode({}, { ...byName(link), propList: { altIfname: altname } }));
});
