import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { byName } from './find.ts';

export const setMtu = netlink('link.set-mtu', ['RTM_SETLINK'], (socket, { link, mtu }) => {
  socket.request(RTM_SETLINK, linkMessage.encode({}, { ...byName(link), mtu: mtu >>> 0 }));
});
