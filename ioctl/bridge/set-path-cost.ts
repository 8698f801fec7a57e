import { BRCTL_SET_PATH_COST } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';
import { portNumber, portNumberCalls } from './ports.ts';

export const setPathCost = ioctl('bridge.set-path-cost', portNumberCalls, (socket, { link, port, cost }) =>
  command(socket, link, BRCTL_SET_PATH_COST, portNumber(socket, link, port), cost),
);
