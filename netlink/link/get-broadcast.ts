import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getBroadcast = netlink('link.get-broadcast', ['RTM_GETLINK'], (socket, { link }) => findLink(socket, link).attributes.broadcast ?? '');
