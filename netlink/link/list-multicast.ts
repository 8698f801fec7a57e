import { UsageError } from '../../src/base/errors.ts';
import { isGroupAddress } from '../../src/model/group-address.ts';
import { NTF_SELF } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { findLink } from './find.ts';
import { AF_BRIDGE } from './multicast.ts';

/** Kinds of links that answer with a forwarding table of their own (ndo_fdb_dump) in place of the addresses that they listen to. */
const ownTables = ['vxlan', 'dsa'];

/** ndo_dflt_fdb_dump (net/core/rtnetlink.c) gives the unicast addresses of the device as well, and nothing for devices that are not Ethernet. */
export const listMulticast = netlink('link.list-multicast', ['RTM_GETLINK', 'RTM_GETNEIGH'], (socket, { link }) => {
  const { header, attributes } = findLink(socket, link);
  const kind = attributes.linkinfo?.kind ?? '';
  if (ownTables.includes(kind))
    throw new UsageError(`netlink does not show the multicast list of '${link}': a link of kind ${kind} has a table of its own there; use the ioctl side`);
  return socket
    .dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_BRIDGE, ifindex: header.index }))
    .map((payload) => neighbourMessage.decode(payload))
    .filter((entry) => entry.header.ifindex === header.index && (entry.header.flags & NTF_SELF) !== 0)
    .map((entry) => entry.attributes.lladdr ?? '')
    .filter(isGroupAddress)
    .sort();
});
