import { netlink } from '../handler.ts';
import { eachRoute } from './each-route.ts';
import { linksByIndex } from './links-by-index.ts';
import { mainTable } from './main-table.ts';
import { routesOf } from './routes-of.ts';

/** The table is whole before anything of it is handed over: a dump that the kernel marks as interrupted is made again. Names are asked for after the routes, since a route's link was there before it. */
export const list = netlink(
  'route.list',
  ['RTM_GETROUTE', 'RTM_GETLINK'],
  (socket) => {
    const table = mainTable(socket);
    return routesOf(table, linksByIndex(socket));
  },
  (socket, _, visit) => {
    const table = mainTable(socket);
    eachRoute(table, linksByIndex(socket), visit);
  },
);
