import { netlink } from '../handler.ts';
import { linksByIndex } from './links-by-index.ts';
import { mainTable } from './main-table.ts';
import { routesOf } from './routes-of.ts';

export const list = netlink('route.list', ['RTM_GETROUTE', 'RTM_GETLINK'], (socket) => {
  // Names are asked for after the routes, since a route's link was there before it.
  const table = mainTable(socket);
  return routesOf(table, linksByIndex(socket));
});
