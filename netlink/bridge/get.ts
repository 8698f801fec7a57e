import { netlink } from '../handler.ts';
import { findBridge } from './find.ts';

export const get = netlink('bridge.get', ['RTM_GETLINK'], (socket, { link }) => {
  const { data } = findBridge(socket, link);
  return {
    bridgeId: data.bridgeId ?? '',
    designatedRoot: data.rootId ?? '',
    rootPort: data.rootPort ?? 0,
    rootPathCost: data.rootPathCost ?? 0,
    stp: (data.stpState ?? 0) !== 0,
    maxAge: data.maxAge ?? 0,
    helloTime: data.helloTime ?? 0,
    forwardDelay: data.forwardDelay ?? null,
    ageingTime: data.ageingTime ?? 0,
    topologyChange: (data.topologyChange ?? 0) !== 0,
    topologyChangeDetected: (data.topologyChangeDetected ?? 0) !== 0,
  };
});
