import { netlink } from '../handler.ts';
import { changeBridge, changeCalls } from './change.ts';

export const setAgeingTime = netlink('bridge.set-ageing-time', changeCalls, (socket, { link, hundredths }) => changeBridge(socket, link, { ageingTime: hundredths }));
