import { portStates } from '../../src/operations/bridge/get-port.ts';
import { ioctl } from '../handler.ts';
import { portNumberCalls } from './ports.ts';
import { readPort } from './read-bridge.ts';

export const getPort = ioctl('bridge.get-port', portNumberCalls, (socket, { link, port }) => {
  const { number, portId, state, pathCost, designatedRoot, designatedBridge, designatedPort, designatedCost, topChangeAck, configPending } = readPort(socket, link, port);
  return {
    number,
    portId,
    state: portStates[state] ?? 'disabled',
    pathCost,
    designatedRoot,
    designatedBridge,
    designatedPort,
    designatedCost,
    topologyChangeAck: topChangeAck !== 0,
    configPending: configPending !== 0,
  };
});
