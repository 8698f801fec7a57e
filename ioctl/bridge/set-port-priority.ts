import { BRCTL_SET_PORT_PRIORITY } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';
import { portNumber, portNumberCalls } from './ports.ts';

export const setPortPriority = ioctl('bridge.set-port-priority', portNumberCalls, (socket, { link, port, priority }) =>
  command(socket, link, BRCTL_SET_PORT_PRIORITY, portNumber(socket, link, port), priority),
);
