import { SIOCGIFNETMASK } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqNetmask } from '../structs/ifreq.ts';

/** With sin_family 0 the kernel takes the first address of the label (devinet_ioctl). */
export const getNetmask = ioctl(
  'address.get-netmask',
  ['SIOCGIFNETMASK'],
  (socket, { link }) => ifreqNetmask.decode(socket.ioctl(SIOCGIFNETMASK, ifreqNetmask.encode({ name: link }))).netmask.addr,
);
