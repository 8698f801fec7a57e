import { addressLength, requireLength } from '../../src/model/address-length.ts';
import { ATF_COM, ATF_PERM } from '../constants/arp.ts';
import { SIOCSARP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { readAddress } from '../link/device.ts';
import { arpRequest } from './arp-request.ts';

const ARPHRD_ETHER = 1;

export const set = ioctl('neighbour.set', ['SIOCGIFHWADDR', 'SIOCSARP'], (socket, { address, lladdr, link, permanent = true, hardwareType: given }) => {
  const hardwareType = given ?? (link === undefined ? ARPHRD_ETHER : readAddress(socket, link).hardwareType);
  if (given === undefined) requireLength(lladdr, addressLength(hardwareType), hardwareType);
  socket.ioctl(SIOCSARP, arpRequest({ address, lladdr, link, hardwareType, flags: permanent ? ATF_COM | ATF_PERM : ATF_COM }));
});
