import { deviceName } from '../../src/model/link-name.ts';
import type { Input } from '../../src/operations/index.ts';
import { labelled } from './address-words.ts';
import { type Ask, answer, command, none, type TranslatorsOf, words } from './translation.ts';

/** IPv4 and TCP headers without options: what mss counts and advmss does not. */
const HEADERS = 40;

/** As the gateway of a route to remove: any. */
const ANY = '0.0.0.0';

type Described = Input<'route.remove'>;

export const route: TranslatorsOf<'route'> = {
  'route.list': () => words('ip -4 route show'),
  'route.get-table': () => words('ip -4 route show table main'),
  'route.get': ({ address }) => command('ip', 'route', 'get', address),
  'route.add': ({ mss, window, irtt, ...route }, ask) => {
    if (route.gateway === ANY && route.reject !== true) return none('0.0.0.0 is no gateway: the kernel refuses (EINVAL)');
    const more = [
      ...(mss === undefined ? [] : ['advmss', String((mss - HEADERS) >>> 0)]),
      ...(window === undefined ? [] : ['window', String(window)]),
      ...(irtt === undefined ? [] : ['rtt', `${irtt}ms`]),
    ];
    return modify('prepend', route, ask, route.reject === true ? [] : more);
  },
  'route.remove': (route, ask) => modify('delete', route, ask),
  'route.replace': (route, ask) => modify('replace', route, ask),
};

/** The scope has to be said where ip would choose another one: it takes any gateway for somebody else's. */
function modify(verb: 'prepend' | 'delete' | 'replace', { destination, gateway, link, metric, reject }: Described, ask: Ask, more: readonly string[] = []) {
  const start = ['ip', 'route', verb];
  const rank = metric === undefined ? [] : ['metric', String(metric)];
  if (reject === true) return command(...start, 'unreachable', destination, 'scope', 'host', ...rank);
  const source = link?.includes(':') ? sourceOf(ask, link) : undefined;
  if (link?.includes(':') && source === undefined) return none(`no address has the label ${link}: the kernel refuses (ENODEV)`);
  return command(
    // Without a type, ip deletes routes of any.
    ...[...start, ...(verb === 'delete' ? ['unicast'] : []), destination],
    ...(gateway === undefined || gateway === ANY ? [] : ['via', gateway]),
    ...(link === undefined ? [] : ['dev', deviceName(link)]),
    ...(source === undefined ? [] : ['src', source]),
    ...scopeOf(verb, gateway, ask),
    ...rank,
    ...more,
  );
}

function scopeOf(verb: string, gateway: string | undefined, ask: Ask): string[] {
  if (gateway === undefined || gateway === ANY) return [];
  if (isSomebodyElses(ask, gateway)) return verb === 'delete' ? ['scope', 'global'] : [];
  return verb === 'delete' ? [] : ['scope', 'link'];
}

/** Whether the gateway is a unicast address that is not ours (inet_addr_type_table). */
function isSomebodyElses(ask: Ask, gateway: string): boolean {
  const first = Number(gateway.split('.')[0]);
  if ((first >= 224 && first < 240) || gateway === '255.255.255.255') return false;
  return (answer(ask('route.get', { address: gateway }))?.type ?? 'unicast') === 'unicast';
}

/** The address that a label means, which becomes the route's source. */
function sourceOf(ask: Ask, link: string): string | undefined {
  return labelled(ask, link)?.first?.address;
}
