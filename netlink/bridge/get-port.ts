import { portStates } from '../../src/operations/bridge/get-port.ts';
import { netlink } from '../handler.ts';
import { findPort } from './find.ts';

export const getPort = netlink('bridge.get-port', ['RTM_GETLINK'], (socket, { link, port }) => {
  const { data } = findPort(socket, link, port);
  return {
    number: data.no ?? 0,
    portId: data.id ?? 0,
    state: portStates[data.state ?? 0] ?? 'disabled',
    pathCost: data.cost ?? 0,
    designatedRoot: data.rootId ?? '',
    designatedBridge: data.bridgeId ?? '',
    designatedPort: data.designatedPort ?? 0,
    designatedCost: data.designatedCost ?? 0,
    topologyChangeAck: (data.topologyChangeAck ?? 0) !== 0,
    configPending: (data.configPending ?? 0) !== 0,
  };
});
