import type { BridgeDetails } from '../../src/operations/bridge/list-details.ts';
import type { BridgePort } from '../../src/operations/bridge/list-ports.ts';
import { byName } from '../../src/operations/link/name-order.ts';
import { ioctl } from '../handler.ts';
import { nameOf } from '../link/primary-name.ts';
import type { Control } from '../socket.ts';
import { infoOf } from './get.ts';
import { bridgeNames } from './list.ts';
import { portIndices } from './ports.ts';
import { readBridge } from './read-bridge.ts';
import { unlessGone } from './unless-gone.ts';

export const listDetails = ioctl('bridge.list-details', ['SIOCGIFBR', 'SIOCGIFNAME', 'SIOCDEVPRIVATE'], (socket) =>
  byName(bridgeNames(socket).flatMap((name) => unlessGone((): BridgeDetails => ({ name, info: infoOf(readBridge(socket, name)), ports: portsOf(socket, name) })) ?? [])),
);

function portsOf(socket: Control, bridge: string): BridgePort[] {
  return Array.from(portIndices(socket, bridge)).flatMap(([number, index]) => unlessGone(() => ({ port: nameOf(socket, index), number })) ?? []);
}
