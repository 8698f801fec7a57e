import { AF_INET } from '../../src/syscall/kernel.ts';
import { RTM_DELNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { indexTowards } from './link-towards.ts';

export const remove = netlink('neighbour.remove', ['RTM_GETLINK', 'RTM_GETROUTE', 'RTM_DELNEIGH'], (socket, { address, link }) => {
  const ifindex = link === undefined ? indexTowards(socket, address) : indexOf(socket, link);
  socket.request(RTM_DELNEIGH, neighbourMessage.encode({ family: AF_INET, ifindex }, { dst: address }));
});
