import type { BridgePort } from '../../../src/operations/bridge/list-ports.ts';
import type { Input, OperationId, Output } from '../../../src/operations/index.ts';
import type { World } from '../world.ts';
import { kernelName, portsInOrder } from './names.ts';
import { readBridge } from './show.ts';
import { timer } from './timer.ts';

const four = (value: number) => String(value).padStart(4);
const hex4 = (value: number) => value.toString(16).padStart(4, '0');

export function showStp([bridge = '']: readonly string[], world: World): number {
  const info = readBridge(bridge, world);
  if (info === undefined) return 1;
  const link = kernelName(bridge);
  const timers = read(world, 'bridge.get-timers', { link }) ?? { hello: 0, tcn: 0, topologyChange: 0, gc: 0 };
  const delay = timer(info.forwardDelay ?? read(world, 'bridge.get-forward-delay', { link }) ?? 0);
  const flags = `${info.topologyChange ? 'TOPOLOGY_CHANGE ' : ''}${info.topologyChangeDetected ? 'TOPOLOGY_CHANGE_DETECTED ' : ''}`;
  world.out(`${bridge}
 bridge id\t\t${info.bridgeId}
 designated root\t${info.designatedRoot}
 root port\t\t${four(info.rootPort)}\t\t\tpath cost\t\t${four(info.rootPathCost)}
 max age\t\t${timer(info.maxAge)}\t\t\tbridge max age\t\t${timer(info.maxAge)}
 hello time\t\t${timer(info.helloTime)}\t\t\tbridge hello time\t${timer(info.helloTime)}
 forward delay\t\t${delay}\t\t\tbridge forward delay\t${delay}
 ageing time\t\t${timer(info.ageingTime)}
 hello timer\t\t${timer(timers.hello)}\t\t\ttcn timer\t\t${timer(timers.tcn)}
 topology change timer\t${timer(timers.topologyChange)}\t\t\tgc timer\t\t${timer(timers.gc)}
 flags\t\t\t${flags}


`);
  for (const port of portsInOrder(world, bridge)) showPort(link, port, world);
  return 0;
}

/** A port that went away since is left out. */
function showPort(link: string, { port }: BridgePort, world: World): void {
  const info = read(world, 'bridge.get-port', { link, port });
  const timers = read(world, 'bridge.get-port-timers', { link, port });
  if (info === undefined || timers === undefined) return;
  const flags = `${info.configPending ? 'CONFIG_PENDING ' : ''}${info.topologyChangeAck ? 'TOPOLOGY_CHANGE_ACK ' : ''}`;
  const hairpin = read(world, 'bridge.get-hairpin', { link, port }) === true ? `\n hairpin mode\t\t${four(1)}` : '';
  world.out(`${port} (${info.number})
 port id\t\t${hex4(info.portId)}\t\t\tstate\t\t${info.state.padStart(15)}
 designated root\t${info.designatedRoot}\tpath cost\t\t${four(info.pathCost)}
 designated bridge\t${info.designatedBridge}\tmessage age timer\t${timer(timers.messageAge)}
 designated port\t${hex4(info.designatedPort)}\t\t\tforward delay timer\t${timer(timers.forwardDelay)}
 designated cost\t${four(info.designatedCost)}\t\t\thold timer\t\t${timer(timers.hold)}
 flags\t\t\t${flags}${hairpin}

`);
}

function read<Id extends OperationId>(world: World, operation: Id, input: Input<Id>): Output<Id> | undefined {
  const outcome = world.run(operation, input);
  return outcome.ok ? outcome.value : undefined;
}
