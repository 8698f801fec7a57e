import { ATF_PUBL } from '../constants/arp.ts';
import { SIOCDARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';

export const removeProxy = ioctl('neighbour.remove-proxy', ['SIOCDARP'], (socket, { address, link }) => {
  socket.ioctl(SIOCDARP, arpRequest({ address, link, flags: ATF_PUBL }));
});
