import type { Infer } from '../../src/codec/field.ts';
import { BRCTL_GET_BRIDGE_INFO, BRCTL_GET_PORT_INFO } from '../constants/bridge.ts';
import type { Control } from '../socket.ts';
import { bridgeInfo, portInfo } from '../structs/bridge.ts';
import { fill } from './brctl.ts';
import { portNumber } from './ports.ts';

/** Throws KernelError EOPNOTSUPP where the link is no bridge. */
export function readBridge(socket: Control, link: string): Infer<typeof bridgeInfo> {
  return bridgeInfo.decode(fill(socket, link, BRCTL_GET_BRIDGE_INFO, bridgeInfo.encode({})));
}

/** Throws KernelError EINVAL where `port` is no port of this bridge. */
export function readPort(socket: Control, link: string, port: string): Infer<typeof portInfo> & { number: number } {
  const number = portNumber(socket, link, port);
  return { ...portInfo.decode(fill(socket, link, BRCTL_GET_PORT_INFO, portInfo.encode({}), number)), number };
}
