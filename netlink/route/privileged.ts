import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import type { NetlinkSocket } from '../socket.ts';

/**
 * Does what comes before a request of `type`. Where that fails, who may not make the request at all learns this instead: SIOCADDRT and SIOCDELRT look at
 * privilege first (net/ipv4/fib_frontend.c, ip_rt_ioctl). Rtnetlink looks at it before it reads more than the family, and refuses so short a message.
 */
export function privilegeFirst<T>(socket: NetlinkSocket, type: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof KernelError && error.errno !== errnos.EPERM) requirePrivilege(socket, type);
    throw error;
  }
}

function requirePrivilege(socket: NetlinkSocket, type: number): void {
  try {
    socket.request(type, Buffer.from([AF_INET]));
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.EPERM) throw error;
  }
}
