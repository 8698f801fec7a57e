import { netlink } from '../handler.ts';
import { findBridge } from './find.ts';

export const getTimers = netlink('bridge.get-timers', ['RTM_GETLINK'], (socket, { link }) => {
  const { helloTimer = 0n, tcnTimer = 0n, topologyChangeTimer = 0n, gcTimer = 0n } = findBridge(socket, link).data;
  return { hello: Number(helloTimer), tcn: Number(tcnTimer), topologyChange: Number(topologyChangeTimer), gc: Number(gcTimer) };
});
