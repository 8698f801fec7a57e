import { existsSync } from 'node:fs';
import { errnoName } from '../../src/base/errno.ts';
import { AT_FDCWD, type Kernel, O_CLOEXEC, O_RDWR } from '../../src/syscall/kernel.ts';

/** What a case needs of the machine beyond a network namespace. */
export type Requirement = 'tun' | 'ipv6';

/** Why a requirement is not met here, in words; undefined where it is. */
export function missing(kernel: Kernel, requirement: Requirement): string | undefined {
  if (requirement === 'ipv6') return existsSync('/proc/sys/net/ipv6') ? undefined : 'this kernel has no IPv6';
  const fd = kernel.openat(AT_FDCWD, '/dev/net/tun', O_RDWR | O_CLOEXEC);
  if (fd < 0) return `/dev/net/tun cannot be opened (${errnoName(-fd)}): it needs the tun driver, and read and write permission for this user`;
  kernel.close(fd);
  return undefined;
}
