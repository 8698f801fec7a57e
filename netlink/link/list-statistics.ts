import { attributes, string } from '../../src/codec/attributes.ts';
import { byName } from '../../src/operations/link/name-order.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { message } from '../message.ts';
import { ifinfomsg, linkMessage, rtnlLinkStats64 } from '../structs/link.ts';
import { columnsOf } from './columns-of.ts';

/** What is read here of the fifty attributes of a link: with thousands of links the others would take most of the time. */
const counted = message(ifinfomsg, attributes('IFLA', { ifname: [3, string], stats64: [23, rtnlLinkStats64] }));

export const listStatistics = netlink('link.list-statistics', ['RTM_GETLINK'], (socket) =>
  byName(
    socket
      .dump(RTM_GETLINK, linkMessage.encode({}))
      .map((payload) => counted.decode(payload).attributes)
      .map(({ ifname = '', stats64 }) => ({ name: ifname, ...columnsOf(stats64) })),
  ),
);
