import { netlink } from '../handler.ts';
import { changeBridge, changeCalls } from './change.ts';

export const setStp = netlink('bridge.set-stp', changeCalls, (socket, { link, enabled }) => changeBridge(socket, link, { stpState: enabled ? 1 : 0 }));
