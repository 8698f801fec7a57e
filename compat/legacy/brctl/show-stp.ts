import type { World } from '../world.ts';
import { readStp, type StpPort } from './read-stp.ts';
import { timer } from './timer.ts';

const four = (value: number) => String(value).padStart(4);
const hex4 = (value: number) => value.toString(16).padStart(4, '0');

export function showStp([bridge = '']: readonly string[], world: World): number {
  const found = readStp(bridge, world);
  if (found === undefined) return 1;
  const { info, timers, ports } = found;
  const delay = timer(info.forwardDelay);
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
  for (const port of ports) showPort(port, world);
  return 0;
}

function showPort({ name, info, timers, hairpin }: StpPort, world: World): void {
  const flags = `${info.configPending ? 'CONFIG_PENDING ' : ''}${info.topologyChangeAck ? 'TOPOLOGY_CHANGE_ACK ' : ''}`;
  const mode = hairpin ? `\n hairpin mode\t\t${four(1)}` : '';
  world.out(`${name} (${info.number})
 port id\t\t${hex4(info.portId)}\t\t\tstate\t\t${info.state.padStart(15)}
 designated root\t${info.designatedRoot}\tpath cost\t\t${four(info.pathCost)}
 designated bridge\t${info.designatedBridge}\tmessage age timer\t${timer(timers.messageAge)}
 designated port\t${hex4(info.designatedPort)}\t\t\tforward delay timer\t${timer(timers.forwardDelay)}
 designated cost\t${four(info.designatedCost)}\t\t\thold timer\t\t${timer(timers.hold)}
 flags\t\t\t${flags}${mode}

`);
}
