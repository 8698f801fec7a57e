import { deviceName } from '../../../src/model/link-name.ts';
import type { Input } from '../../../src/operations/index.ts';
import { type Exact, type ExactWritersOf, without } from './exact.ts';

/** IPv4 and TCP headers without options: what mss counts and advmss does not. */
const HEADERS = 40;
/** As the gateway of a route: none. */
const ANY = '0.0.0.0';

type Described = Input<'route.remove'>;

export const route: ExactWritersOf<'route'> = {
  'route.add': ({ mss, window, irtt, ...route }) => {
    if (route.gateway === ANY && route.reject !== true) return without('0.0.0.0 is no gateway: the kernel refuses (EINVAL)');
    const more = [
      ...(mss === undefined ? [] : ['advmss', String((mss - HEADERS) >>> 0)]),
      ...(window === undefined ? [] : ['window', String(window)]),
      ...(irtt === undefined ? [] : ['rtt', `${irtt}ms`]),
    ];
    return modify('prepend', route, route.reject === true ? [] : more);
  },
  'route.remove': (route) => modify('delete', route),
  'route.replace': (route) => modify('replace', route),
};

/** As one would type it. */
const typed = (destination: string) => (destination === '0.0.0.0/0' ? 'default' : destination);

function modify(verb: 'prepend' | 'delete' | 'replace', { destination, gateway, link, metric, reject }: Described, more: readonly string[] = []): Exact {
  const start = ['ip', 'route', verb];
  const rank = metric === undefined ? [] : ['metric', String(metric)];
  if (reject === true) return [[...start, 'unreachable', typed(destination), 'scope', 'host', ...rank].join(' ')];
  const via = gateway === undefined || gateway === ANY ? [] : ['via', gateway];
  const words = [
    // Without a type, ip deletes routes of any.
    ...[...start, ...(verb === 'delete' ? ['unicast'] : []), typed(destination)],
    ...via,
    ...(link === undefined ? [] : ['dev', deviceName(link)]),
    ...rank,
    ...more,
    ...(gateway === undefined || gateway === ANY ? [] : scopeOf(verb, gateway)),
    // Last, so that ip complains where no address has the label.
    ...(link?.includes(':') ? [`src $(${labelAddress(link)})`] : []),
  ];
  return [words.join(' ')];
}

/** The scope has to be said where ip would choose another one: it takes any gateway for somebody else's, and the kernel looks whether it is ours. */
function scopeOf(verb: string, gateway: string): string[] {
  const first = Number(gateway.split('.')[0]);
  const never = (first >= 224 && first < 240) || gateway === '255.255.255.255';
  if (verb === 'delete') return never ? [] : [`$(ip route get ${gateway} 2>/dev/null | awk '/^(local|broadcast) /{s=1} END{if(!s)print"scope global"}')`];
  return never ? ['scope link'] : [`$(ip route get ${gateway} 2>/dev/null | awk '/^(local|broadcast) /{print"scope link"}')`];
}

/** The address that a label means, which becomes the source of the route. */
function labelAddress(label: string): string {
  return `ip -4 -o address show dev ${deviceName(label)} label ${label} | awk '{sub(/\\/.*/,"",$4);print $4;exit}'`;
}
