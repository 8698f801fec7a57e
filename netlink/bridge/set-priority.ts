import { netlink } from '../handler.ts';
import { changeBridge, changeCalls } from './change.ts';

export const setPriority = netlink('bridge.set-priority', changeCalls, (socket, { link, priority }) => changeBridge(socket, link, { priority }));
