import { netlink } from '../handler.ts';
import { changeBridge, changeCalls } from './change.ts';

export const setHelloTime = netlink('bridge.set-hello-time', changeCalls, (socket, { link, hundredths }) => changeBridge(socket, link, { helloTime: hundredths }));
