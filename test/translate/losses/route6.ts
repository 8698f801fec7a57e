import type { State } from '../../../compat/compare/observer/state.ts';
import type { LossSubjects } from '../../../compat/translate/losses.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import type { ShownOf } from './shown.ts';
import { has, leads, type Route, routesFor, routesTo } from './start.ts';

type Of = LossSubjects['metric-of-ipv6'];

const isHost = ({ destination }: Of) => destination.endsWith('/128');

/** Whether the kernel takes such a route from ip: the link is up, and the gateway on it. */
function isTaken(start: State, { gateway, link }: Of): boolean {
  if (link !== undefined && !has(start, link, 'UP')) return false;
  if (gateway === undefined || gateway.startsWith('fe80:')) return link !== undefined;
  return routesFor(start, 'main', gateway).some((route) => route.gateway === undefined && (link === undefined || route.dev === deviceName(link)));
}

/** The same from route: a gateway to a host is believed, and needs a link. */
function isTakenFromRoute(start: State, of: Of): boolean {
  return isHost(of) && of.gateway !== undefined ? of.link !== undefined && has(start, of.link, 'UP') : isTaken(start, of);
}

/** The routes to the destination by that way, of whatever metric. */
const meant = (start: State, of: Of): Route[] => routesTo(start, of.destination).filter((route) => leads(of, route));

export const ofRoutes6: ShownOf<'metric-of-ipv6' | 'second-nexthop' | 'gateway-on-link' | 'host-is-onlink' | 'route-of-any-metric' | 'every-nexthop'> = {
  'metric-of-ipv6': { in: ['routes6'], only: / metric: /, where: isTakenFromRoute },
  'second-nexthop': {
    in: ['routes6'],
    where: (start, of) =>
      isTakenFromRoute(start, of) && routesTo(start, of.destination).some((route) => route.metric === of.metric) && !meant(start, of).some((route) => route.metric === of.metric),
  },
  'gateway-on-link': { in: ['routes6'], where: (start, of) => (of.link === undefined ? isTaken(start, of) : has(start, of.link, 'UP')) },
  'host-is-onlink': { in: ['routes6'], only: / flags: /, where: isTaken },
  'route-of-any-metric': { in: ['routes6'], where: (start, of) => (meant(start, of)[0]?.metric ?? 1) !== 1 },
  'every-nexthop': { in: ['routes6'], where: (start, of) => (meant(start, of).find((route) => route.metric === of.metric)?.nexthops ?? []).length > 1 },
};
