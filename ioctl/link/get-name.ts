import { ioctl } from '../handler.ts';
import { nameOf } from './primary-name.ts';

export const getName = ioctl('link.get-name', ['SIOCGIFNAME'], (socket, { index }) => nameOf(socket, index));
