import { type Found, getopt, type LongOption } from '../getopt.ts';
import { familiesOf } from './families.ts';

/** Options that are counted: how often each was given. */
const counted = {
  M: 'masquerade',
  a: 'all',
  l: 'listening',
  c: 'continuous',
  g: 'groups',
  e: 'extend',
  p: 'programs',
  i: 'interfaces',
  o: 'timers',
  r: 'route',
  s: 'statistics',
} as const;
const switches = { '!': 'numericHosts', '@': 'numericPorts', '#': 'numericUsers', N: 'symbolic', C: 'cache', F: 'fib', v: 'verbose', W: 'wide' } as const;
const sockets = { t: 'tcp', S: 'sctp', u: 'udp', U: 'udplite', w: 'raw', '2': 'bluetooth', f: 'bluetooth' } as const;

export type SocketKind = (typeof sockets)[keyof typeof sockets];
type Counted = (typeof counted)[keyof typeof counted];
type Switch = (typeof switches)[keyof typeof switches];

/** What the words say, before it is known whether it makes sense together. */
export interface NetstatOptions {
  counts: Record<Counted, number>;
  on: ReadonlySet<Switch>;
  kinds: ReadonlySet<SocketKind>;
  /** In their order, as often as they were given. */
  families: readonly string[];
}

/** How reading ended before everything was read: what is said, and the exit status. `usage`: that text follows. */
export type Ended = { status: number; err?: string; usage?: true; version?: true };

const letters = 'A:CFMacdeghilnNoprsStuUvVWw2fx64?Z';

/** Each stands for its family; of the last net-tools has lost count. */
const familyNames = ['ax25', 'x25', 'ip', 'ipx', 'appletalk', 'netrom', 'inet', 'inet6', 'ddp', 'rose', 'unix', 'bluetooth', 'tcpip'];
const [FAMILY, UNCOUNTED] = ['family', 'tcpip'];

const words: Record<string, string> = {
  ...{
    version: 'V',
    interfaces: 'i',
    help: 'h',
    route: 'r',
    masquerade: 'M',
    protocol: 'A',
    tcp: 't',
    sctp: 'S',
    udp: 'u',
    udplite: 'U',
    raw: 'w',
    unix: 'x',
    l2cap: '2',
    rfcomm: 'f',
    listening: 'l',
  },
  ...{ all: 'a', timers: 'o', continuous: 'c', extend: 'e', programs: 'p', verbose: 'v', statistics: 's', wide: 'W', numeric: 'n', 'numeric-hosts': '!', 'numeric-ports': '@' },
  ...{ 'numeric-users': '#', symbolic: 'N', cache: 'C', fib: 'F', groups: 'g', context: 'Z' },
};

const long: LongOption[] = [
  ...familyNames.map((name): LongOption => ({ name, argument: 0, means: FAMILY })),
  ...Object.entries(words).map(([name, means]): LongOption => ({ name, argument: means === 'A' ? 1 : 0, means })),
];

/** Reads the words one after the other, as net-tools does: what is wrong ends it there, and `err` is told what is said on the way. `isEnforcing` is asked at -Z. */
export function readOptions(program: string, argv: readonly string[], hasSelinux: () => boolean, err: (text: string) => void): NetstatOptions | Ended {
  const counts = Object.fromEntries(Object.values(counted).map((name) => [name, 0])) as Record<Counted, number>;
  const [on, kinds, families] = [new Set<Switch>(), new Set<SocketKind>(), [] as string[]];
  const addFamilies = (text: string): Ended | undefined => {
    const { names, unknown } = familiesOf(text);
    families.push(...names);
    return unknown === undefined ? undefined : { status: 1, err: `Unknown address family \`${unknown}'.\n` };
  };
  const take = ({ means, value = '', name = '', message }: Found): Ended | undefined => {
    if (means in counted) counts[counted[means as keyof typeof counted]]++;
    else if (means in switches) on.add(switches[means as keyof typeof switches]);
    else if (means in sockets) kinds.add(sockets[means as keyof typeof sockets]);
    else if (means === 'n') for (const name of ['numericHosts', 'numericPorts', 'numericUsers'] as const) on.add(name);
    else if (means === 'A') return addFamilies(value);
    else if (means === '4' || means === '6' || means === 'x') return addFamilies({ 4: 'inet', 6: 'inet6', x: 'unix' }[means]);
    else if (means === FAMILY && name !== UNCOUNTED) return addFamilies(name);
    else if (means === FAMILY) err("netstat.c: Internal Error `longopts 1 range'.\n");
    else if (means === 'V') return { status: 0, version: true };
    else if (means === 'h') return { status: 0, usage: true };
    else if (means === 'Z')
      return hasSelinux() ? { status: 1, err: 'SELinux is not enabled for this application.\n' } : { status: 1, err: 'SELinux is not enabled on this machine.\n' };
    else if (means === '?') return { status: 3, usage: true, ...(message === undefined ? {} : { err: `${program}: ${message}\n` }) };
    return undefined;
  };
  for (const found of getopt(argv, letters, long).options) {
    const ended = take(found);
    if (ended !== undefined) return ended;
  }
  return { counts, on, kinds, families };
}
