import { BRCTL_SET_BRIDGE_FORWARD_DELAY } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';

export const setForwardDelay = ioctl('bridge.set-forward-delay', ['SIOCDEVPRIVATE'], (socket, { link, hundredths }) =>
  command(socket, link, BRCTL_SET_BRIDGE_FORWARD_DELAY, hundredths),
);
