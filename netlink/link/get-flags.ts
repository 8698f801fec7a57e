import { shortFlagNames } from '../../src/model/link-flags.ts';
import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getFlags = netlink('link.get-flags', ['RTM_GETLINK'], (socket, { link }) => shortFlagNames(findLink(socket, link).header.flags));
