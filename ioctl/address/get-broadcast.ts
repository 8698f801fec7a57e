import { SIOCGIFBRDADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqBroadaddr } from '../structs/ifreq.ts';

/** With sin_family 0 the kernel takes the first address of the label (devinet_ioctl). */
export const getBroadcast = ioctl(
  'address.get-broadcast',
  ['SIOCGIFBRDADDR'],
  (socket, { link }) => ifreqBroadaddr.decode(socket.ioctl(SIOCGIFBRDADDR, ifreqBroadaddr.encode({ name: link }))).broadaddr.addr,
);
