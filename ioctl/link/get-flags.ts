import { shortFlagNames } from '../../src/model/link-flags.ts';
import { ioctl } from '../handler.ts';
import { readFlags } from './device.ts';

export const getFlags = ioctl('link.get-flags', ['SIOCGIFFLAGS'], (socket, { link }) => shortFlagNames(readFlags(socket, link)));
