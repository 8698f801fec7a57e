import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { NLM_F_CREATE } from '../constants/netlink.ts';
import { RTM_NEWNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linksByIndex } from './links-by-index.ts';
import { requestProxy } from './proxy.ts';

const ARPHRD_ETHER = 1;

export const addProxy = netlink('neighbour.add-proxy', ['RTM_GETLINK', 'RTM_NEWNEIGH'], (socket, { address, link, lladdr }) => {
  const ifindex = link !== undefined ? indexOf(socket, link) : lladdr !== undefined ? indexByAddress(socket, lladdr) : 0;
  requestProxy(socket, RTM_NEWNEIGH, ifindex, address, NLM_F_CREATE);
});

/** The Ethernet link that has an address, as dev_getbyhwaddr (net/core/dev.c) looks for it. */
function indexByAddress(socket: NetlinkSocket, lladdr: string): number {
  const found = [...linksByIndex(socket)].find(([, link]) => link.hardwareType === ARPHRD_ETHER && link.lladdr === lladdr.toLowerCase());
  if (found === undefined) throw new KernelError(errnos.ENODEV, 'RTM_GETLINK', 'netlink', { message: `no link has the address ${lladdr}` });
  return found[0];
}
