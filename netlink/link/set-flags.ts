import { netlink } from '../handler.ts';
import { changeFlags } from './change.ts';

/** The bits that an ifreq has room for. */
const ALL = 0xffff;

export const setFlags = netlink('link.set-flags', ['RTM_SETLINK'], (socket, { link, flags }) => changeFlags(socket, link, flags, ALL));
