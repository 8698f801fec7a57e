import { SIOCGIFADDR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqAddr } from '../structs/ifreq.ts';

/** With sin_family 0 the kernel takes the first address of the label (devinet_ioctl). */
export const get = ioctl('address.get', ['SIOCGIFADDR'], (socket, { link }) => ifreqAddr.decode(socket.ioctl(SIOCGIFADDR, ifreqAddr.encode({ name: link }))).addr.addr);
