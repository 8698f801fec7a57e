import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { NLM_F_CREATE, NLM_F_REPLACE } from '../constants/netlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { indexTowards } from './link-towards.ts';
import { writeNeighbour } from './write.ts';

const ARPHRD_ETHER = 1;

export const set = netlink('neighbour.set', ['RTM_GETLINK', 'RTM_GETROUTE', 'RTM_NEWNEIGH'], (socket, { address, lladdr, link, permanent = true }) => {
  const known = link === undefined ? undefined : findLink(socket, link).header;
  const hardwareType = known?.type ?? ARPHRD_ETHER;
  requireLength(lladdr, addressLength(hardwareType), hardwareType);
  const ifindex = known?.index ?? indexTowards(socket, address);
  writeNeighbour(socket, { ifindex, address, lladdr, permanent }, NLM_F_CREATE | NLM_F_REPLACE);
});
