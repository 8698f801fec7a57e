import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { NLM_F_CREATE, NLM_F_REPLACE } from '../constants/netlink.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';
import { indexTowards } from './link-towards.ts';
import { writeNeighbour } from './write.ts';

const ARPHRD_ETHER = 1;

export const set = netlink('neighbour.set', ['RTM_GETLINK', 'RTM_GETROUTE', 'RTM_NEWNEIGH'], (socket, { address, lladdr, link, permanent = true }) => {
  const known = link === undefined ? undefined : findLink(socket, link).header;
  const hardwareType = known?.type ?? ARPHRD_ETHER;
  requireLength(lladdr, addressLength(hardwareType), hardwareType);
  const ifindex = known?.index ?? ethernetTowards(socket, address);
  writeNeighbour(socket, { ifindex, address, lladdr, permanent }, NLM_F_CREATE | NLM_F_REPLACE);
});

/** SIOCSARP has to be told a hardware type where it is not told the link, and refuses another link than one of that type. */
function ethernetTowards(socket: NetlinkSocket, address: string): number {
  const index = indexTowards(socket, address);
  const { header, attributes } = linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({ index })));
  if (header.type !== ARPHRD_ETHER)
    throw new KernelError(errnos.EINVAL, 'RTM_GETLINK', 'netlink', { message: `${attributes.ifname}, which leads to ${address}, is no Ethernet link` });
  return index;
}
