import { linkFlags } from '../../src/model/link-flags.ts';
import { ioctl } from '../handler.ts';
import { changeFlag } from './write-flags.ts';

export const setDown = ioctl('link.set-down', ['SIOCGIFFLAGS', 'SIOCSIFFLAGS'], (socket, { link }) => changeFlag(socket, link, linkFlags.UP, false));
