import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { infoOf } from './info-of.ts';
import { kindOf } from './kind-of.ts';

/** The kernel would filter by IFLA_LINKINFO and its kind; where it does not check strictly, it ignores that without a word, so the filter is ours. */
export const list = netlink('tun.list', ['RTM_GETLINK'], (socket) =>
  socket
    .dump(RTM_GETLINK, linkMessage.encode({}))
    .map((payload) => linkMessage.decode(payload))
    .flatMap((link) => {
      const info = infoOf(link);
      return info === undefined ? [] : [kindOf(link, info)];
    })
    .sort((a, b) => (a.link < b.link ? -1 : 1)),
);
