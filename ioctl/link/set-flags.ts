import { ioctl } from '../handler.ts';
import { writeFlags } from './write-flags.ts';

export const setFlags = ioctl('link.set-flags', ['SIOCSIFFLAGS'], (socket, { link, flags }) => writeFlags(socket, link, flags));
