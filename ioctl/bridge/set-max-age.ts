import { BRCTL_SET_BRIDGE_MAX_AGE } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';

export const setMaxAge = ioctl('bridge.set-max-age', ['SIOCDEVPRIVATE'], (socket, { link, hundredths }) => command(socket, link, BRCTL_SET_BRIDGE_MAX_AGE, hundredths));
