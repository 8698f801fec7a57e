import { BRCTL_SET_BRIDGE_PRIORITY } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';

export const setPriority = ioctl('bridge.set-priority', ['SIOCDEVPRIVATE'], (socket, { link, priority }) => command(socket, link, BRCTL_SET_BRIDGE_PRIORITY, priority));
