import { deviceName } from '../../src/model/link-name.ts';
import { SIOCBRDELBR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { bridgeName } from './bridge-name.ts';

export const remove = ioctl('bridge.remove', ['SIOCBRDELBR'], (socket, { link }) => {
  socket.ioctl(SIOCBRDELBR, bridgeName(deviceName(link)));
});
