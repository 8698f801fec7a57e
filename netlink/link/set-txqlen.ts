import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';

export const setTxqlen = netlink('link.set-txqlen', ['RTM_SETLINK'], (socket, { link, txqlen }) => changeLink(socket, link, { txqlen }));
