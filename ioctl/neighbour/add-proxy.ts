import { ATF_PERM } from '../constants/arp.ts';
import { SIOCSARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { arpRequest } from './arp-request.ts';
import { publicRequest } from './public-request.ts';

export const addProxy = ioctl('neighbour.add-proxy', ['SIOCSARP'], (socket, { address, ...where }) => {
  const { flags = 0, ...rest } = publicRequest(where);
  socket.ioctl(SIOCSARP, arpRequest({ address, ...rest, flags: flags | ATF_PERM }));
});
