import { ATF_NETMASK, ATF_PUBL } from '../constants/arp.ts';
import { SIOCDARP, SIOCSARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';

export const setProxyArp = ioctl('neighbour.set-proxy-arp', ['SIOCSARP', 'SIOCDARP'], (socket, { link, enabled }) => {
  socket.ioctl(enabled ? SIOCSARP : SIOCDARP, arpRequest({ address: '0.0.0.0', netmask: '0.0.0.0', link, flags: ATF_PUBL | ATF_NETMASK }));
});
