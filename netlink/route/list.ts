import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { Route } from '../../src/operations/route/list.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RT_TABLE_MAIN } from '../constants/route.ts';
import { RTM_GETROUTE } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';
import { type RouteDump, routeDump } from './decode-dump.ts';
import { linksByIndex, type RoutedLink } from './links-by-index.ts';

export const list = netlink('route.list', ['RTM_GETROUTE', 'RTM_GETLINK'], (socket) => {
  const { routes, links } = mainTable(socket);
  return named(routes, links, linksByIndex(socket));
});

/** Asks for table main alone. */
function mainTable(socket: NetlinkSocket): RouteDump {
  let dump = routeDump();
  try {
    socket.dumpEach(RTM_GETROUTE, routeMessage.encode({ family: AF_INET, table: RT_TABLE_MAIN }), () => {
      dump = routeDump();
      return dump.visit;
    });
  } catch (error) {
    // A namespace has no table main before its first route: to strict checking that is ENOENT, "FIB table does not exist" (net/ipv4/fib_frontend.c, inet_dump_fib).
    if (!(error instanceof KernelError && error.errno === errnos.ENOENT)) throw error;
  }
  return dump;
}

/** Names are asked for after the routes, since a route's link was there before it. A link that is gone by then has taken its routes with it. */
function named(routes: Route[], links: readonly number[], names: ReadonlyMap<number, RoutedLink>): Route[] {
  let gone = false;
  routes.forEach((route, index) => {
    const link = links[index] ?? 0;
    if (link !== 0) route.link = names.get(link)?.name ?? null;
    gone ||= link !== 0 && route.link === null;
  });
  return gone ? routes.filter((route, index) => links[index] === 0 || route.link !== null) : routes;
}
