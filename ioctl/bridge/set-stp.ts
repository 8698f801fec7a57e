import { BRCTL_SET_BRIDGE_STP_STATE } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';

export const setStp = ioctl('bridge.set-stp', ['SIOCDEVPRIVATE'], (socket, { link, enabled }) => command(socket, link, BRCTL_SET_BRIDGE_STP_STATE, enabled ? 1 : 0));
