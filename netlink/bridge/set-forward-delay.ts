import { netlink } from '../handler.ts';
import { changeBridge, changeCalls } from './change.ts';

export const setForwardDelay = netlink('bridge.set-forward-delay', changeCalls, (socket, { link, hundredths }) => changeBridge(socket, link, { forwardDelay: hundredths }));
