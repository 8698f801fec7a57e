import type { State } from '../../../compat/compare/observer/state.ts';
import type { LossSubjects } from '../../../compat/translate/losses.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import type { ShownOf } from './shown.ts';
import { has, isOwn, labelled, leads, type Route, routesFor, routesTo } from './start.ts';

type Of = LossSubjects['route-is-there'];

/** Whether the kernel takes such a route: the link is up, and the gateway on it, or our own. */
function isTaken(start: State, { gateway, link, reject }: Of): boolean {
  if (reject) return true;
  if (link !== undefined && !has(start, link, 'UP')) return false;
  if (gateway === undefined) return link !== undefined;
  const own = routesFor(start, 'local', gateway)[0];
  if (own !== undefined) return own.type === 'local';
  const onLink = routesFor(start, 'main', gateway)[0];
  return onLink?.scope === 'link' && (link === undefined || onLink.dev === deviceName(link));
}

/** The address with the label, undefined where none has it; null where no label is said. */
function labelOf(start: State, { link, reject }: Of): string | undefined | null {
  return link?.includes(':') && !reject ? labelled(start, link)[0]?.local : null;
}

const there = (start: State, { destination, metric = 0 }: Of) => routesTo(start, destination).filter((route) => (route.metric ?? 0) === metric);

/** Whether a route is the very one that is added. */
function isSame(of: Of, route: Route): boolean {
  return of.reject ? route.type === 'unreachable' && route.scope === 'host' : route.type === 'unicast' && leads(of, route) && route.gateway === of.gateway;
}

/** The first route that is meant, of whatever type it is. */
function meant(start: State, of: Of): Route | undefined {
  const rows = routesTo(start, of.destination).filter((route) => !of.metric || route.metric === of.metric);
  return of.reject ? rows.find(({ type }) => type === 'unreachable') : rows.find((route) => leads(of, route));
}

export const ofRoutes: ShownOf<'route-is-there' | 'scope-of-reject' | 'own-gateway' | 'source-of-the-label' | 'route-of-any-type' | 'route-of-any-source'> = {
  'route-is-there': {
    in: ['routes'],
    where: (start, of) => isTaken(start, of) && labelOf(start, of) !== undefined && there(start, of).length > 0 && !there(start, of).some((route) => isSame(of, route)),
  },
  'scope-of-reject': { in: ['routes'], only: / scope: /, where: (start, of) => !there(start, of).some((route) => isSame(of, route)) },
  'own-gateway': { in: ['routes'], only: / scope: /, where: (start, of) => isTaken(start, of) && isOwn(start, of.gateway ?? '') },
  'source-of-the-label': {
    in: ['routes'],
    where: (start, of) => isTaken(start, of) && (labelOf(start, of) !== undefined || there(start, of).length === 0),
  },
  'route-of-any-type': {
    in: ['routes'],
    where: (start, of) => {
      const route = meant(start, of);
      return route !== undefined && (of.reject ? route.scope !== 'host' : route.type !== 'unicast');
    },
  },
  'route-of-any-source': {
    in: ['routes'],
    where: (start, of) => {
      const route = meant(start, of);
      return route !== undefined && (labelOf(start, of) ?? 'none') !== route.prefsrc;
    },
  },
};
