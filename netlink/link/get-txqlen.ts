import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getTxqlen = netlink('link.get-txqlen', ['RTM_GETLINK'], (socket, { link }) => findLink(socket, link).attributes.txqlen ?? 0);
