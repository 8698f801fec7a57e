import type { EachRow, Handler } from '../src/operations/handler.ts';
import type { Input, OperationId, Output } from '../src/operations/index.ts';
import type { IoctlSocket } from './socket.ts';

/** The IOCTL side of an operation: `ioctl('link.set-mtu', ['SIOCSIFMTU'], (socket, { link, mtu }) => ...)`. */
export function ioctl<Id extends OperationId>(
  id: Id,
  calls: readonly string[],
  run: (socket: IoctlSocket, input: Input<Id>) => Output<Id>,
  each?: EachRow<IoctlSocket, Id>,
): Handler<IoctlSocket, Id> {
  return { id, calls, run, each };
}
