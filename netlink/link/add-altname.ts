import { RTM_NEWLINKPROP } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { byName } from './find.ts';

export const addAltname = netlink('link.add-altname', ['RTM_NEWLINKPROP'], (socket, { link, altname }) => {
  socket.request(RTM_NEWLINKPROP, linkMessage.encode({}, { ...byName(link), propList: { altIfname: altname } }));
});
