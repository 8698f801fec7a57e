import { ioctl } from '../handler.ts';
import { portNumberCalls } from './ports.ts';
import { readPort } from './read-bridge.ts';

export const getPortTimers = ioctl('bridge.get-port-timers', portNumberCalls, (socket, { link, port }) => {
  const { messageAgeTimerValue, forwardDelayTimerValue, holdTimerValue } = readPort(socket, link, port);
  return { messageAge: messageAgeTimerValue, forwardDelay: forwardDelayTimerValue, hold: holdTimerValue };
});
