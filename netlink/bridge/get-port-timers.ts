import { netlink } from '../handler.ts';
import { findPort } from './find.ts';

export const getPortTimers = netlink('bridge.get-port-timers', ['RTM_GETLINK'], (socket, { link, port }) => {
  const { messageAgeTimer = 0n, forwardDelayTimer = 0n, holdTimer = 0n } = findPort(socket, link, port).data;
  return { messageAge: Number(messageAgeTimer), forwardDelay: Number(forwardDelayTimer), hold: Number(holdTimer) };
});
