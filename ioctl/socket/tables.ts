import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { SocketVisit } from '../../src/operations/socket/socket-row.ts';
import { AF_INET, AF_INET6 } from '../../src/syscall/kernel.ts';
import type { IoctlSocket } from '../socket.ts';
import { eachSocket } from './each-socket.ts';

export type Protocol = 'tcp' | 'udp' | 'udplite' | 'raw';

/** Walks the sockets of a protocol, of one family or of both, in the order of /proc. A kernel without IPv6 has no second file. */
export function walkSockets(socket: IoctlSocket, protocol: Protocol, family: 'inet' | 'inet6' | undefined, visit: SocketVisit): void {
  if (family !== 'inet6') eachSocket(socket.readBytes(`/proc/net/${protocol}`), AF_INET, visit);
  if (family === 'inet') return;
  try {
    eachSocket(socket.readBytes(`/proc/net/${protocol}6`), AF_INET6, visit);
  } catch (error) {
    if (!(error instanceof KernelError) || error.errno !== errnos.ENOENT || family === 'inet6') throw error;
  }
}
