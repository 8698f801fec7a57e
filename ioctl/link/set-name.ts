import { SIOCSIFNAME } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqNewname } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const setName = ioctl('link.set-name', ['SIOCSIFNAME'], (socket, { link, newName }) => {
  ask(socket, SIOCSIFNAME, ifreqNewname, link, { newname: newName });
});
