import { netlink } from '../handler.ts';
import { describeLink } from './describe-link.ts';
import { findLink } from './find.ts';

export const get = netlink('link.get', ['RTM_GETLINK'], (socket, { link }) => describeLink(findLink(socket, link)));
