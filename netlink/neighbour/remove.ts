import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { NUD_NOARP } from '../constants/neighbour.ts';
import { RTM_DELNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { findNeighbour } from './find.ts';
import { indexTowards } from './link-towards.ts';

/** SIOCDARP removes an entry of state NUD_NOARP or NUD_NONE and says that there was none (arp_invalidate in net/ipv4/arp.c): so it is here. */
export const remove = netlink('neighbour.remove', ['RTM_GETLINK', 'RTM_GETROUTE', 'RTM_GETNEIGH', 'RTM_DELNEIGH'], (socket, { address, link }) => {
  const ifindex = link === undefined ? indexTowards(socket, address) : indexOf(socket, link);
  const { state } = findNeighbour(socket, ifindex, address).header;
  socket.request(RTM_DELNEIGH, neighbourMessage.encode({ family: AF_INET, ifindex }, { dst: address }));
  if ((state & ~NUD_NOARP) === 0)
    throw new KernelError(errnos.ENOENT, 'RTM_DELNEIGH', 'netlink', { message: `${address} needs no ARP, or nothing was known of it: the table had no entry of it` });
});
