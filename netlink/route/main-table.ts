import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import type { Visit } from '../answers.ts';
import { RT_TABLE_MAIN } from '../constants/route.ts';
import { RTM_GETROUTE } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { routeMessage } from '../structs/route.ts';
import { type RouteTable, routeDump } from './decode-dump.ts';

/** The IPv4 routes of table main, and of no other, as numbers. */
export function mainTable(socket: NetlinkSocket): RouteTable {
  let { visit, table } = routeDump();
  dumpMain(socket, () => {
    ({ visit, table } = routeDump());
    return visit;
  });
  return table;
}

/** A kernel without strict checking says that there is one even where there is not. */
export function hasMainTable(socket: NetlinkSocket): boolean {
  return dumpMain(socket, () => () => {});
}

/** A namespace has no table main before its first route: to strict checking that is ENOENT, "FIB table does not exist" (net/ipv4/fib_frontend.c, inet_dump_fib). False then. */
function dumpMain(socket: NetlinkSocket, begin: () => Visit): boolean {
  try {
    socket.dumpEach(RTM_GETROUTE, routeMessage.encode({ family: AF_INET, table: RT_TABLE_MAIN }), begin);
    return true;
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENOENT) return false;
    throw error;
  }
}
