import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RT_TABLE_MAIN } from '../constants/route.ts';
import { RTM_GETROUTE } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';
import { type RouteTable, routeDump } from './decode-dump.ts';

/** The IPv4 routes of table main, and of no other, as numbers. */
export function mainTable(socket: NetlinkSocket): RouteTable {
  let { visit, table } = routeDump();
  try {
    socket.dumpEach(RTM_GETROUTE, routeMessage.encode({ family: AF_INET, table: RT_TABLE_MAIN }), () => {
      ({ visit, table } = routeDump());
      return visit;
    });
  } catch (error) {
    // A namespace has no table main before its first route: to strict checking that is ENOENT, "FIB table does not exist" (net/ipv4/fib_frontend.c, inet_dump_fib).
    if (!(error instanceof KernelError && error.errno === errnos.ENOENT)) throw error;
  }
  return table;
}
