import { byName } from '../../src/operations/link/name-order.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { columnsOf } from './columns-of.ts';

export const listStatistics = netlink('link.list-statistics', ['RTM_GETLINK'], (socket) =>
  byName(
    socket
      .dump(RTM_GETLINK, linkMessage.encode({}))
      .map((payload) => linkMessage.decode(payload))
      .map((link) => ({ name: link.attributes.ifname ?? '', ...columnsOf(link) })),
  ),
);
