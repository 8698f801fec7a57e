import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';

export const setAlias = netlink('link.set-alias', ['RTM_SETLINK'], (socket, { link, alias }) => changeLink(socket, link, { ifalias: alias }));
