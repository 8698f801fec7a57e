import { SIOCSIFTXQLEN } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqQlen } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const setTxqlen = ioctl('link.set-txqlen', ['SIOCSIFTXQLEN'], (socket, { link, txqlen }) => {
  ask(socket, SIOCSIFTXQLEN, ifreqQlen, link, { qlen: txqlen });
});
