import { isGroupAddress } from '../../src/model/group-address.ts';
import { NTF_SELF } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { indexOf } from './find.ts';
import { AF_BRIDGE } from './multicast.ts';

/** ndo_dflt_fdb_dump (net/core/rtnetlink.c) gives the unicast addresses of the device as well, and nothing for devices that are not Ethernet. */
export const listMulticast = netlink('link.list-multicast', ['RTM_GETLINK', 'RTM_GETNEIGH'], (socket, { link }) => {
  const ifindex = indexOf(socket, link);
  return socket
    .dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_BRIDGE, ifindex }))
    .map((payload) => neighbourMessage.decode(payload))
    .filter(({ header }) => header.ifindex === ifindex && (header.flags & NTF_SELF) !== 0)
    .map(({ attributes }) => attributes.lladdr ?? '')
    .filter(isGroupAddress)
    .sort();
});
