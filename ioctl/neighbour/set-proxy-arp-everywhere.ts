import { ATF_NETMASK, ATF_PUBL } from '../constants/arp.ts';
import { SIOCDARP, SIOCSARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';

/** No device stands for all of them (arp_req_set_proxy in net/ipv4/arp.c). */
export const setProxyArpEverywhere = ioctl('neighbour.set-proxy-arp-everywhere', ['SIOCSARP', 'SIOCDARP'], (socket, { enabled }) => {
  socket.ioctl(enabled ? SIOCSARP : SIOCDARP, arpRequest({ address: '0.0.0.0', netmask: '0.0.0.0', flags: ATF_PUBL | ATF_NETMASK }));
});
