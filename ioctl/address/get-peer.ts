import { SIOCGIFDSTADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqDstaddr } from '../structs/ifreq.ts';

/** With sin_family 0 the kernel takes the first address of the label (devinet_ioctl). */
export const getPeer = ioctl(
  'address.get-peer',
  ['SIOCGIFDSTADDR'],
  (socket, { link }) => ifreqDstaddr.decode(socket.ioctl(SIOCGIFDSTADDR, ifreqDstaddr.encode({ name: link }))).dstaddr.addr,
);
