import { netlink } from '../handler.ts';
import { findPort } from './find.ts';

export const getHairpin = netlink('bridge.get-hairpin', ['RTM_GETLINK'], (socket, { link, port }) => findPort(socket, link, port).data.mode === 1);
