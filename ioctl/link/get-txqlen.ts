import { SIOCGIFTXQLEN } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqQlen } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const getTxqlen = ioctl('link.get-txqlen', ['SIOCGIFTXQLEN'], (socket, { link }) => ask(socket, SIOCGIFTXQLEN, ifreqQlen, link).qlen);
