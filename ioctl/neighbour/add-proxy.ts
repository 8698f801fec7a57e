import { ATF_COM, ATF_PERM, ATF_PUBL } from '../constants/arp.ts';
import { SIOCSARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';

const ARPHRD_ETHER = 1;

/** ATF_COM makes the kernel look for the link that has the address (arp_req_set_public in net/ipv4/arp.c); without it, no link means every link. */
export const addProxy = ioctl('neighbour.add-proxy', ['SIOCSARP'], (socket, { address, link, lladdr }) => {
  const flags = ATF_PUBL | ATF_PERM;
  const search = link === undefined && lladdr !== undefined;
  socket.ioctl(SIOCSARP, arpRequest(search ? { address, lladdr, hardwareType: ARPHRD_ETHER, flags: flags | ATF_COM } : { address, link, flags }));
});
