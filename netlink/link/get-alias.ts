import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getAlias = netlink('link.get-alias', ['RTM_GETLINK'], (socket, { link }) => findLink(socket, link).attributes.ifalias ?? '');
