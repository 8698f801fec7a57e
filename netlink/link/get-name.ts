import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';

export const getName = netlink(
  'link.get-name',
  ['RTM_GETLINK'],
  (socket, { index }) => linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({ index }))).attributes.ifname ?? '',
);
