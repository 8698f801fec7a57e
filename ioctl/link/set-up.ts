import { linkFlags } from '../../src/model/link-flags.ts';
import { ioctl } from '../handler.ts';
import { changeFlag } from './write-flags.ts';

export const setUp = ioctl('link.set-up', ['SIOCGIFFLAGS', 'SIOCSIFFLAGS'], (socket, { link }) => changeFlag(socket, link, linkFlags.UP, true));
