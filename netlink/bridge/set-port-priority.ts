import { netlink } from '../handler.ts';
import { changePort, changePortCalls } from './change.ts';

export const setPortPriority = netlink('bridge.set-port-priority', changePortCalls, (socket, { link, port, priority }) => changePort(socket, link, port, { priority }));
