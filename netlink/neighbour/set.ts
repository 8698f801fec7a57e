import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { NLM_F_CREATE, NLM_F_REPLACE } from '../constants/netlink.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { findLink, type Link } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';
import { fittingAddress } from './fitting-address.ts';
import { indexTowards } from './link-towards.ts';
import { requireType } from './require-type.ts';
import { writeNeighbour } from './write.ts';

const ARPHRD_ETHER = 1;

export const set = netlink('neighbour.set', ['RTM_GETLINK', 'RTM_GETROUTE', 'RTM_NEWNEIGH'], (socket, { address, lladdr, link, permanent = true, hardwareType: given }) => {
  const found = link === undefined ? undefined : findLink(socket, link);
  if (given === undefined) {
    const type = found?.header.type ?? ARPHRD_ETHER;
    requireLength(lladdr, addressLength(type), type);
  }
  const target = found ?? linkTowards(socket, address);
  requireType(target, given ?? (found === undefined ? ARPHRD_ETHER : found.header.type), found !== undefined);
  const entry = { ifindex: target.header.index, address, lladdr: given === undefined ? lladdr : fittingAddress(lladdr, target), permanent };
  writeNeighbour(socket, entry, NLM_F_CREATE | NLM_F_REPLACE);
});

function linkTowards(socket: NetlinkSocket, address: string): Link {
  const index = indexTowards(socket, address);
  return linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({ index })));
}
