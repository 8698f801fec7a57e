import { SIOCSIFMAP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMap } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const setMap = ioctl('link.set-map', ['SIOCSIFMAP'], (socket, { link, memStart, memEnd, ...rest }) => {
  ask(socket, SIOCSIFMAP, ifreqMap, link, { map: { memStart: BigInt(memStart), memEnd: BigInt(memEnd), ...rest } });
});
