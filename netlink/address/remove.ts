import { AF_INET } from '../../src/syscall/kernel.ts';
import { RTM_DELADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { addressMessage } from '../structs/address.ts';

/** The kernel looks at ifa_prefixlen only where IFA_ADDRESS is there too (inet_rtm_deladdr). */
export const remove = netlink('address.remove', ['RTM_GETLINK', 'RTM_DELADDR'], (socket, { link, address, prefixLength, peer }) => {
  const index = indexOf(socket, link);
  socket.request(RTM_DELADDR, addressMessage.encode({ family: AF_INET, index, prefixlen: prefixLength }, { local: address, address: peer ?? address }));
});
