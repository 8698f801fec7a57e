import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { describeLink } from './describe-link.ts';

export const list = netlink('link.list', ['RTM_GETLINK'], (socket) =>
  socket
    .dump(RTM_GETLINK, linkMessage.encode({}))
    .map((payload) => describeLink(linkMessage.decode(payload)))
    .sort((a, b) => a.index - b.index),
);
