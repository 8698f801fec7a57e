import { SIOCGIFMTU } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMtu } from '../structs/ifreq.ts';

export const getMtu = ioctl('link.get-mtu', ['SIOCGIFMTU'], (socket, { link }) => ifreqMtu.decode(socket.ioctl(SIOCGIFMTU, ifreqMtu.encode({ name: link }))).mtu);
