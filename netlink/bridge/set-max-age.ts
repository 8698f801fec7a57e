import { netlink } from '../handler.ts';
import { changeBridge, changeCalls } from './change.ts';

export const setMaxAge = netlink('bridge.set-max-age', changeCalls, (socket, { link, hundredths }) => changeBridge(socket, link, { maxAge: hundredths }));
