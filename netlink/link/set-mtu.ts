import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';

export const setMtu = netlink('link.set-mtu', ['RTM_SETLINK'], (socket, { link, mtu }) => changeLink(socket, link, { mtu: mtu >>> 0 }));
