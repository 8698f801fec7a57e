import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getIndex = netlink('link.get-index', ['RTM_GETLINK'], (socket, { link }) => findLink(socket, link).header.index);
