import { existsSync } from 'node:fs';
import { walkSockets } from '../../netlink/socket/each-socket.ts';
import { unixRows } from '../../netlink/socket/unix-rows.ts';
import { openNetlink } from '../../netlink/socket.ts';
import { errnoName } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { AT_FDCWD, type Kernel, O_CLOEXEC, O_RDWR } from '../../src/syscall/kernel.ts';

/** What a case needs of the machine beyond a network namespace. */
export type Requirement = 'tun' | 'ipv6' | SockDiag;

/** Parts of the kernel that answer NETLINK_SOCK_DIAG: tcp_diag and its kin, each a module or an option of its own. */
export type SockDiag = 'tcp_diag' | 'udp_diag' | 'udplite_diag' | 'raw_diag' | 'unix_diag';

/** Why a requirement is not met here, in words; undefined where it is. */
export function missing(kernel: Kernel, requirement: Requirement): string | undefined {
  if (requirement === 'ipv6') return existsSync('/proc/sys/net/ipv6') ? undefined : 'this kernel has no IPv6';
  if (requirement !== 'tun') return missingSockDiag(kernel, requirement);
  const fd = kernel.openat(AT_FDCWD, '/dev/net/tun', O_RDWR | O_CLOEXEC);
  if (fd < 0) return `/dev/net/tun cannot be opened (${errnoName(-fd)}): it needs the tun driver, and read and write permission for this user`;
  kernel.close(fd);
  return undefined;
}

/** Asked for, not looked up: a module is loaded when it is needed. */
function missingSockDiag(kernel: Kernel, requirement: SockDiag): string | undefined {
  const socket = openNetlink(kernel);
  try {
    if (requirement === 'unix_diag') unixRows(socket);
    else walkSockets(socket, requirement.replace('_diag', '') as 'tcp', 'inet', false, () => () => {});
    return undefined;
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    return `this kernel has no ${requirement}: SOCK_DIAG_BY_FAMILY answers ${error.code}`;
  } finally {
    socket.close();
  }
}
