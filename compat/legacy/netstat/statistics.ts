import { strerror } from '../../../src/base/strerror.ts';
import type { CounterGroup } from '../../../src/operations/statistics/list.ts';
import type { World } from '../world.ts';
import { type CounterPrinter, counterPrinter } from './counter-printer.ts';

export type CountedProtocol = 'raw' | 'tcp' | 'udp' | 'udplite' | 'sctp';

export interface StatisticsOptions {
  /** As the words name it: `inet`, `inet6`, or several with commas, which are refused. */
  family: string;
  /** Of -t -u -U -S -w those that were given; none of them is all. */
  protocols: ReadonlySet<CountedProtocol>;
}

/** Groups that only one protocol's option shows; all others are always shown, those of UDP-Lite too. */
const protocolOf: Readonly<Record<string, CountedProtocol>> = {
  Ip: 'raw',
  Icmp: 'raw',
  Ip6: 'raw',
  Icmp6: 'raw',
  Tcp: 'tcp',
  TcpExt: 'tcp',
  Tcp6: 'tcp',
  Udp: 'udp',
  Udp6: 'udp',
  Sctp: 'sctp',
};

/** `netstat -s`. Gives the exit status, which is 0 also where a file cannot be read. */
export function netstatStatistics(world: World, { family, protocols }: StatisticsOptions): number {
  if (family !== 'inet' && family !== 'inet6') {
    world.out(`netstat: No statistics support for specified address family: ${family}\n`);
    return 1;
  }
  const printer = counterPrinter(world);
  for (const one of countersOf(world, family)) print(printer, one, isShown(one, protocols));
  return 0;
}

/** Groups that were asked for. */
export function isShown({ group }: CounterGroup, protocols: ReadonlySet<CountedProtocol>): boolean {
  const protocol = protocolOf[group];
  return protocols.size === 0 || protocol === undefined || protocols.has(protocol);
}

export function countersOf(world: World, family: 'inet' | 'inet6'): CounterGroup[] {
  return family === 'inet' ? inetGroups(world) : inet6Groups(world);
}

function inetGroups(world: World): CounterGroup[] {
  const snmp = read(world, 'snmp');
  if (snmp === undefined) return [];
  const sctp = list(world, 'sctp').map(({ counters }) => ({ group: 'Sctp', counters }));
  return [...snmp, ...list(world, 'netstat'), ...sctp];
}

/** There are no counters of TCP over IPv6: those of both are told. */
function inet6Groups(world: World): CounterGroup[] {
  const snmp6 = read(world, 'snmp6');
  if (snmp6 === undefined) return [];
  return [...byPrefix(snmp6), ...(read(world, 'snmp') ?? []).filter(({ group }) => group === 'Tcp')];
}

function print(printer: CounterPrinter, { group, counters }: CounterGroup, shown: boolean): void {
  printer.begin(group, shown);
  if (shown) for (const [name, value] of Object.entries(counters)) printer.counter(group, name, value);
}

/** /proc/net/snmp6 has no groups: a name begins with its protocol, up to the 6. */
function byPrefix([{ counters = {} } = {}]: readonly Partial<CounterGroup>[]): CounterGroup[] {
  const groups: CounterGroup[] = [];
  for (const [name, value] of Object.entries(counters)) {
    const group = name.slice(0, name.indexOf('6') + 1);
    if (groups.at(-1)?.group !== group) groups.push({ group, counters: {} });
    (groups.at(-1) as CounterGroup).counters[name] = value;
  }
  return groups;
}

/** A file without which there is nothing to tell: its absence is told. */
function read(world: World, file: 'snmp' | 'snmp6'): CounterGroup[] | undefined {
  const outcome = world.run('statistics.list', { file });
  if (outcome.ok) return outcome.value;
  if ('error' in outcome) world.err(`cannot open /proc/net/${file}: ${strerror(outcome.error.errno)}\n`);
  return undefined;
}

/** A file that may be absent. */
function list(world: World, file: 'netstat' | 'sctp'): CounterGroup[] {
  const outcome = world.run('statistics.list', { file });
  return outcome.ok ? outcome.value : [];
}
