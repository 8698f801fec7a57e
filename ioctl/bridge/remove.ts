import { SIOCBRDELBR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { bridgeName } from './bridge-name.ts';

/** The whole name: what SIOCBRDELBR takes is not cut at a colon. */
export const remove = ioctl('bridge.remove', ['SIOCBRDELBR'], (socket, { link }) => {
  socket.ioctl(SIOCBRDELBR, bridgeName(link));
});
