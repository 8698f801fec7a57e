import { linkFlags } from '../../src/model/link-flags.ts';
import { netlink } from '../handler.ts';
import { changeFlag } from './change.ts';

export const setDown = netlink('link.set-down', ['RTM_SETLINK'], (socket, { link }) => changeFlag(socket, link, linkFlags.UP, false));
