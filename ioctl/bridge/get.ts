import type { Infer } from '../../src/codec/field.ts';
import type { BridgeInfo } from '../../src/operations/bridge/get.ts';
import { ioctl } from '../handler.ts';
import type { bridgeInfo } from '../structs/bridge.ts';
import { readBridge } from './read-bridge.ts';

export const get = ioctl('bridge.get', ['SIOCDEVPRIVATE'], (socket, { link }) => infoOf(readBridge(socket, link)));

/** The forward delay in force is told in ticks; that of the bridge itself, which is in force where it is the root, in hundredths of a second. */
export function infoOf(info: Infer<typeof bridgeInfo>): BridgeInfo {
  const { bridgeId, designatedRoot, rootPort, rootPathCost, maxAge, helloTime, ageingTime } = info;
  return {
    bridgeId,
    designatedRoot,
    rootPort,
    rootPathCost,
    stp: info.stpEnabled !== 0,
    maxAge,
    helloTime,
    forwardDelay: bridgeId === designatedRoot ? info.bridgeForwardDelay : null,
    ageingTime,
    topologyChange: info.topologyChange !== 0,
    topologyChangeDetected: info.topologyChangeDetected !== 0,
  };
}
