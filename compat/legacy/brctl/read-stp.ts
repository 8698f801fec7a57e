import type { BridgeInfo } from '../../../src/operations/bridge/get.ts';
import type { BridgePortInfo } from '../../../src/operations/bridge/get-port.ts';
import type { BridgePortTimers } from '../../../src/operations/bridge/get-port-timers.ts';
import type { BridgeTimers } from '../../../src/operations/bridge/get-timers.ts';
import type { BridgePort } from '../../../src/operations/bridge/list-ports.ts';
import type { Input, OperationId, Output } from '../../../src/operations/index.ts';
import type { World } from '../world.ts';
import { kernelName, portsInOrder } from './names.ts';
import { readBridge } from './show.ts';

/** Times are in hundredths of a second. */
export interface StpState {
  info: BridgeInfo & { forwardDelay: number };
  timers: BridgeTimers;
  ports: StpPort[];
}

export interface StpPort {
  name: string;
  info: BridgePortInfo;
  timers: BridgePortTimers;
  hairpin: boolean;
}

/** All that is shown of a bridge's spanning tree. Undefined where there is no such bridge, which is then said. */
export function readStp(bridge: string, world: World): StpState | undefined {
  const info = readBridge(bridge, world);
  if (info === undefined) return undefined;
  const link = kernelName(bridge);
  const timers = read(world, 'bridge.get-timers', { link }) ?? { hello: 0, tcn: 0, topologyChange: 0, gc: 0 };
  const forwardDelay = info.forwardDelay ?? read(world, 'bridge.get-forward-delay', { link }) ?? 0;
  return { info: { ...info, forwardDelay }, timers, ports: portsInOrder(world, bridge).flatMap((port) => readPort(link, port, world)) };
}

/** A port that went away since is left out. */
function readPort(link: string, { port }: BridgePort, world: World): StpPort[] {
  const info = read(world, 'bridge.get-port', { link, port });
  const timers = read(world, 'bridge.get-port-timers', { link, port });
  if (info === undefined || timers === undefined) return [];
  return [{ name: port, info, timers, hairpin: read(world, 'bridge.get-hairpin', { link, port }) === true }];
}

function read<Id extends OperationId>(world: World, operation: Id, input: Input<Id>): Output<Id> | undefined {
  const outcome = world.run(operation, input);
  return outcome.ok ? outcome.value : undefined;
}
