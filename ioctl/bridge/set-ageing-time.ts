import { BRCTL_SET_AGEING_TIME } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import { command } from './brctl.ts';

export const setAgeingTime = ioctl('bridge.set-ageing-time', ['SIOCDEVPRIVATE'], (socket, { link, hundredths }) => command(socket, link, BRCTL_SET_AGEING_TIME, hundredths));
