import { ipv6Bytes } from '../../src/codec/address.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { ipv6NetworkOf } from '../../src/operations/route/network.ts';
import type { Route6 } from '../../src/operations/route6/list.ts';
import { type Ask, answer, command, none, type Translation, type TranslatorsOf, words } from './translation.ts';

interface Described {
  destination: string;
  gateway?: string | undefined;
  link?: string | undefined;
  metric?: number | undefined;
}

export const route6: TranslatorsOf<'route6'> = {
  'route6.list': () => words('ip -6 route show table all'),
  'route6.get': ({ address, link }) => command('ip', '-6', 'route', 'get', address, ...(link === undefined ? [] : ['oif', deviceName(link)])),
  'route6.add': ({ expires, onlink, ...route }) =>
    modify('prepend', route, [...(expires === undefined ? [] : ['expires', String(expires)]), ...(onlink === true ? ['onlink'] : [])]),
  'route6.list-entries': () => words('ip -6 route show table all'),
  'route6.add-modified': () => none('ip sends no RTF_MODIFIED: RTM_NEWROUTE has no room for it'),
  'route6.remove': (route, ask) => modify('delete', { ...route, ...firstNexthop(route, ask) }),
};

/** `prepend` is NLM_F_CREATE alone: another gateway joins the route that is there, where `add` would refuse it. */
function modify(verb: 'prepend' | 'delete', { destination, gateway, link, metric }: Described, more: readonly string[] = []): Translation {
  return command(
    ...['ip', '-6', 'route', verb, destination],
    ...(gateway === undefined ? [] : ['via', gateway]),
    ...(link === undefined ? [] : ['dev', deviceName(link)]),
    ...(metric === undefined ? [] : ['metric', String(metric)]),
    ...more,
  );
}

/** SIOCDELRT takes one nexthop away, the words all of them: where there are several, the first that fits is named. */
function firstNexthop({ destination, gateway, link, metric }: Described, ask: Ask): Partial<Described> {
  if (gateway !== undefined) return {};
  const fitting = (answer(ask('route6.list', {})) ?? []).filter(
    (route) => networkOf(route.destination) === networkOf(destination) && (link === undefined || route.link === deviceName(link)) && (!metric || route.metric === metric),
  );
  const [first] = fitting;
  return first === undefined || fitting.length < 2 ? {} : { ...gatewayOf(first), ...(first.link === null ? {} : { link: first.link }), metric: first.metric };
}

function gatewayOf({ gateway }: Route6): Partial<Described> {
  return gateway === null ? {} : { gateway };
}

/** A network as text to compare by, without the bits behind its prefix. */
function networkOf(destination: string): string {
  const { address, length } = ipv6NetworkOf(destination);
  return `${BigInt(`0x${ipv6Bytes(address).toString('hex')}`) >> BigInt(128 - length)}/${length}`;
}
