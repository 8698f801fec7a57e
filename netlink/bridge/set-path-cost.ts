import { netlink } from '../handler.ts';
import { changePort, changePortCalls } from './change.ts';

export const setPathCost = netlink('bridge.set-path-cost', changePortCalls, (socket, { link, port, cost }) => changePort(socket, link, port, { cost }));
