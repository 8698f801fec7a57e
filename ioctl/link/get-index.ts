import { SIOCGIFINDEX } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqIndex } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const getIndex = ioctl('link.get-index', ['SIOCGIFINDEX'], (socket, { link }) => ask(socket, SIOCGIFINDEX, ifreqIndex, link).ifindex);
