import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../constants/netlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { writeNeighbour } from './write.ts';

export const add = netlink('neighbour.add', ['RTM_GETLINK', 'RTM_NEWNEIGH'], (socket, { address, lladdr, link, permanent = true }) => {
  const { index, type } = findLink(socket, link).header;
  requireLength(lladdr, addressLength(type), type);
  writeNeighbour(socket, { ifindex: index, address, lladdr, permanent }, NLM_F_CREATE | NLM_F_EXCL);
});
