import { netlink } from '../handler.ts';
import { changePort, changePortCalls } from './change.ts';

export const setHairpin = netlink('bridge.set-hairpin', changePortCalls, (socket, { link, port, enabled }) => changePort(socket, link, port, { mode: enabled ? 1 : 0 }));
