import { SIOCDARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';

export const remove = ioctl('neighbour.remove', ['SIOCDARP'], (socket, { address, link }) => {
  socket.ioctl(SIOCDARP, arpRequest({ address, link }));
});
