import { linkFlags } from '../../src/model/link-flags.ts';
import { netlink } from '../handler.ts';
import { changeFlag } from './change.ts';

export const setUp = netlink('link.set-up', ['RTM_SETLINK'], (socket, { link }) => changeFlag(socket, link, linkFlags.UP, true));
