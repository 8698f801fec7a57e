import type { EachRow, Handler } from '../src/operations/handler.ts';
import type { Input, OperationId, Output } from '../src/operations/index.ts';
import type { NetlinkSocket } from './socket.ts';

/** The netlink side of an operation: `netlink('link.set-mtu', ['RTM_NEWLINK'], (socket, { link, mtu }) => ...)`. */
export function netlink<Id extends OperationId>(
  id: Id,
  calls: readonly string[],
  run: (socket: NetlinkSocket, input: Input<Id>) => Output<Id>,
  each?: EachRow<NetlinkSocket, Id>,
): Handler<NetlinkSocket, Id> {
  return { id, calls, run, each };
}
