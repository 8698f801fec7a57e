import { SIOCSIFMTU } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMtu } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const setMtu = ioctl('link.set-mtu', ['SIOCSIFMTU'], (socket, { link, mtu }) => {
  ask(socket, SIOCSIFMTU, ifreqMtu, link, { mtu });
});
