import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getMtu = netlink('link.get-mtu', ['RTM_GETLINK'], (socket, { link }) => findLink(socket, link).attributes.mtu ?? 0);
