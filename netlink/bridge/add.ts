import { NLM_F_CREATE, NLM_F_EXCL } from '../constants/netlink.ts';
import { RTM_NEWLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';

export const add = netlink('bridge.add', ['RTM_NEWLINK'], (socket, { name, address }) => {
  const attributes = { ifname: name, ...(address === undefined ? {} : { address }), linkinfo: { kind: 'bridge' } };
  socket.request(RTM_NEWLINK, linkMessage.encode({}, attributes), NLM_F_CREATE | NLM_F_EXCL);
});
