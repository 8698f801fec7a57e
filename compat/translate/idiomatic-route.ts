import { deviceName } from '../../src/model/link-name.ts';
import type { Input } from '../../src/operations/index.ts';
import { type Idiom, idiom } from './idiom.ts';
import { type LossSubjects, lost } from './losses.ts';

/** The metric that route(8) asks for of IPv6 routes where none is said, and the one that the kernel gives. */
const [ROUTE_METRIC, KERNEL_METRIC] = [1, 1024];

export function addRoute({ mss, window, irtt, ...route }: Input<'route.add'>): Idiom {
  const { gateway, link, reject } = route;
  const more = reject
    ? []
    : [...(mss === undefined ? [] : [`advmss ${(mss - 40) >>> 0}`]), ...(window === undefined ? [] : [`window ${window}`]), ...(irtt === undefined ? [] : [`rtt ${irtt}ms`])];
  return idiom(
    [routeWords('add', route), ...more].join(' '),
    lost('route-is-there', route, 'is refused where there is a route to the same destination with the same metric ("File exists"); route puts the new one before it'),
    ...(reject ? [lost('scope-of-reject', route, 'the scope of the route is global; that of a route by `reject` is host')] : []),
    ...(gateway === undefined || reject
      ? []
      : [lost('own-gateway', route, `the scope of the route is global also where ${gateway} is an address of this machine; route makes it link`)]),
    ...(link?.includes(':') && !reject
      ? [lost('source-of-the-label', route, `the kernel chooses the source address; route takes the one with the label ${link}, and is refused where none has it`)]
      : []),
  );
}

export function removeRoute(route: Input<'route.remove'>): Idiom {
  const { link, reject } = route;
  return idiom(
    routeWords('delete', route),
    lost(
      'route-of-any-type',
      route,
      reject ? 'takes a route of any scope away; route only one of scope host' : 'takes a route of any type away (unicast, blackhole, prohibit...); route only a unicast one',
    ),
    ...(link?.includes(':') && !reject
      ? [lost('route-of-any-source', route, `takes a route with any source address away; route only one whose source is the address with the label ${link}`)]
      : []),
  );
}

export function addRoute6(route: Input<'route6.add'>): Idiom {
  const { gateway, link, onlink } = route;
  return idiom(
    routeWords('add', ranked(route)),
    ...(route.metric === ROUTE_METRIC
      ? [lost('metric-of-ipv6', route, `the metric is ${KERNEL_METRIC}, the usual one of IPv6; route asks for ${ROUTE_METRIC} where none is said`)]
      : []),
    lost('second-nexthop', route, 'is refused where there is such a route ("File exists"); route adds a second nexthop to it'),
    ...(gateway !== undefined && onlink ? [lost('gateway-on-link', route, onLink(gateway, link))] : []),
    ...(gateway === undefined && onlink ? [lost('host-is-onlink', route, 'the route is not marked onlink; route marks every route to a host that way')] : []),
  );
}

function onLink(gateway: string, link: string | undefined): string {
  return link === undefined
    ? `takes the link on which ${gateway} can be reached; of a gateway to a host, route is refused where no link is said`
    : `is refused where ${gateway} cannot be reached on ${deviceName(link)}; of a gateway to a host, route believes it, and marks it onlink`;
}

export function removeRoute6(route: Input<'route6.remove'>): Idiom {
  return idiom(
    routeWords('delete', ranked(route)),
    ...(route.metric === ROUTE_METRIC
      ? [lost('route-of-any-metric', route, `takes the first route to it away, whatever its metric; route only one of metric ${ROUTE_METRIC} where none is said`)]
      : []),
    ...(route.gateway === undefined ? [lost('every-nexthop', route, 'takes the route away with all its nexthops; route takes one nexthop')] : []),
  );
}

/** The metric where it was said: nobody would ask for that of route(8). */
function ranked<Route extends { readonly metric?: number | undefined }>(route: Route): Route {
  return route.metric === ROUTE_METRIC ? { ...route, metric: undefined } : route;
}

function routeWords(verb: 'add' | 'delete', { destination, gateway, link, metric, reject }: LossSubjects['route-is-there']): string {
  const six = destination.includes(':');
  const to = /^(0\.0\.0\.0|::)\/0$/.test(destination) ? 'default' : destination.replace(six ? /\/128$/ : /\/32$/, '');
  const words = ['route', verb, ...(reject ? ['unreachable'] : []), to];
  if (gateway !== undefined && gateway !== '0.0.0.0' && !reject) words.push('via', gateway);
  if (link !== undefined && !reject) words.push('dev', deviceName(link));
  if (metric !== undefined) words.push('metric', String(metric));
  return [six ? 'ip -6' : 'ip', ...words].join(' ');
}
