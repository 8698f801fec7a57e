import { SIOCGIFMAP } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMap } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const getMap = ioctl('link.get-map', ['SIOCGIFMAP'], (socket, { link }) => ask(socket, SIOCGIFMAP, ifreqMap, link).map);
