import { ioctl } from '../handler.ts';
import { readBridge } from './read-bridge.ts';

export const getTimers = ioctl('bridge.get-timers', ['SIOCDEVPRIVATE'], (socket, { link }) => {
  const { helloTimerValue, tcnTimerValue, topologyChangeTimerValue, gcTimerValue } = readBridge(socket, link);
  return { hello: helloTimerValue, tcn: tcnTimerValue, topologyChange: topologyChangeTimerValue, gc: gcTimerValue };
});
