import { BRCTL_SET_BRIDGE_HELLO_TIME } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';

export const setHelloTime = ioctl('bridge.set-hello-time', ['SIOCDEVPRIVATE'], (socket, { link, hundredths }) => command(socket, link, BRCTL_SET_BRIDGE_HELLO_TIME, hundredths));
