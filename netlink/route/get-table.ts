import { netlink } from '../handler.ts';
import { hasMainTable } from './main-table.ts';

export const getTable = netlink('route.get-table', ['RTM_GETROUTE'], (socket) => ({ exists: hasMainTable(socket) }));
