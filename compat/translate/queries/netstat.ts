import { type NetstatOptions, readOptions } from '../../legacy/netstat/options.ts';
import { loss } from '../idiom.ts';
import { once, type Query, type QueryOrReason, query } from './query.ts';
import { routesOf } from './route.ts';

/** `netstat`: sockets, routes, interfaces, groups, counters. */
export function netstatQuery(words: readonly string[]): QueryOrReason {
  const options = readOptions(
    'netstat',
    words,
    () => false,
    () => {},
  );
  if ('status' in options) return { reason: 'the options of netstat are wrong' };
  const found = tableOf(options);
  return 'reason' in found || options.counts.continuous === 0 ? found : { ...found, losses: [...found.losses, once] };
}

function tableOf(options: NetstatOptions): QueryOrReason {
  const { counts, on, families } = options;
  if (counts.masquerade > 0) return { reason: 'Linux keeps masqueraded connections in conntrack, which iproute2 does not show: conntrack -L does, of the package conntrack' };
  if (counts.statistics > 0) return counters(options);
  if (counts.route > 0)
    return routesOf('netstat', families.length === 0 ? ['inet'] : families, { numeric: on.has('numericHosts') || on.has('symbolic'), cache: on.has('cache') && !on.has('fib') });
  if (counts.interfaces > 0) return query(`netstat interfaces${counts.all > 0 ? ' all' : ''}`, [`ip -statistics link show${counts.all > 0 ? '' : ' up'}`]);
  return sockets(options);
}

/** What of all counters netstat shows where a protocol is named: those of extensions to IP in any case. */
const prefixes: Readonly<Record<string, readonly string[]>> = { tcp: ['Tcp'], udp: ['Udp'], udplite: ['UdpLite'], raw: ['Ip', 'Icmp'], sctp: ['Sctp'] };

function counters({ kinds }: NetstatOptions): Query {
  const names = [...kinds].flatMap((kind) => prefixes[kind] ?? []);
  const only = names.length === 0 ? '' : [...names, 'IpExt', 'MPTcpExt'].map((name) => ` '${name}*'`).join('');
  return query(
    `netstat statistics ${[...kinds].sort().join(',')}`.trimEnd(),
    [`nstat -asz${only}`],
    loss('counters-by-name', 'counters have their names in the kernel (TcpInSegs) in the place of sentences'),
    loss('no-gauges', 'leaves out how many connections there are and whether packets are forwarded: ss -s and sysctl net.ipv4.ip_forward tell that'),
    loss('all-families', 'shows the counters of IPv4 and IPv6'),
  );
}

const letters = { tcp: 't', udp: 'u', raw: 'w', sctp: 'S' } as const;

function sockets(options: NetstatOptions): QueryOrReason {
  const { kinds, families, counts } = options;
  const inet = ['inet', 'inet6'].filter((family) => families.includes(family));
  const foreign = families.find((family) => !['inet', 'inet6', 'unix'].includes(family));
  if (foreign !== undefined) return { reason: `Linux no longer has sockets of ${foreign}` };
  if (kinds.has('bluetooth')) return { reason: 'ss shows no Bluetooth sockets; bluetoothctl tells of connections' };
  if (kinds.size === 1 && kinds.has('udplite')) return { reason: 'ss does not list UDP-Lite sockets' };
  const named = kinds.size > 0 || families.length > 0 || counts.groups > 0;
  const chosen = (['tcp', 'udp', 'raw', 'sctp'] as const).filter((kind) => kinds.has(kind) || (kinds.size === 0 && kind !== 'sctp' && (!named || inet.length > 0)));
  const unix = !named || families.includes('unix');
  const kindLetters = `${chosen.map((kind) => letters[kind]).join('')}${unix ? 'x' : ''}`;
  const family = inet.length === 1 && !unix ? (inet[0] === 'inet' ? ' -4' : ' -6') : '';
  const groups = counts.groups > 0 ? [`ip${inet.length === 1 ? (inet[0] === 'inet' ? ' -4' : ' -6') : ''} maddress show`] : [];
  // Without -a and -l netstat shows what has another end, also in TIME_WAIT, which ss leaves out where no states are named.
  const states = counts.all + counts.listening > 0 ? '' : ' state connected';
  const shown = kindLetters === '' ? [] : [`ss -${kindLetters}${flags(options)}${family}${states}`];
  const shape = ['netstat', [...kinds].sort().join(','), families.toSorted().join(','), flags(options), counts.groups > 0 ? 'groups' : ''].filter((part) => part !== '').join(' ');
  return query(shape, [...shown, ...groups], ...socketLosses(options, inet.length === 1 && unix));
}

function flags({ counts, on }: NetstatOptions): string {
  const numeric = on.has('numericPorts') || on.has('numericHosts');
  return [
    [counts.all > 0, 'a'],
    [counts.listening > 0 && counts.all === 0, 'l'],
    [numeric, 'n'],
    [!numeric, 'r'],
    [counts.programs > 0, 'p'],
    [counts.extend > 0, 'e'],
    [counts.timers > 0, 'o'],
  ]
    .flatMap(([is, letter]) => (is ? [letter] : []))
    .join('');
}

function socketLosses({ kinds, families, counts }: NetstatOptions, bothFamilies: boolean) {
  const named = kinds.size > 0 || families.includes('unix');
  return [
    loss('states-of-ss', 'ss says ESTAB, UNCONN and LISTEN of all sockets, where netstat says ESTABLISHED, nothing and LISTEN; *:* stands for any address'),
    ...(kinds.has('udplite') || !named ? [loss('no-udplite', 'shows no UDP-Lite sockets')] : []),
    ...(counts.extend > 1 ? [loss('no-more-details', '-e once and twice are the same')] : []),
    ...(bothFamilies ? [loss('both-families', 'shows internet sockets of IPv4 and IPv6')] : []),
  ];
}
