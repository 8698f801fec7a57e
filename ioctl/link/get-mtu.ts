import { SIOCGIFMTU } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMtu } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const getMtu = ioctl('link.get-mtu', ['SIOCGIFMTU'], (socket, { link }) => ask(socket, SIOCGIFMTU, ifreqMtu, link).mtu);
