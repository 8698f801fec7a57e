import { SIOCGIFFLAGS } from '../../ioctl/constants/sockios.ts';
import { getFlags } from '../../ioctl/link/get-flags.ts';
import { openIoctl } from '../../ioctl/socket.ts';
import { ifreqFlags } from '../../ioctl/structs/ifreq.ts';
import { AF_INET, SOCK_CLOEXEC, SOCK_DGRAM } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import { withCProgram } from './c-program.ts';
import { inTurn, timed } from './rounds.ts';
import { type Row, row, type Skipped } from './row.ts';

const ROUNDS = 7;
const CALLS = 200_000;

/** SIOCGIFFLAGS of lo, which only reads: through the C library binding, and as link.get-flags does it, against the same loop in C. */
export function ioctlCall(): (Row | Skipped)[] {
  const what = 'one SIOCGIFFLAGS';
  return withCProgram('ioctl-loop.c', (program) => {
    if ('missing' in program) return [{ what, skipped: program.missing }];
    const fd = libc.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) throw new Error(`socket answered ${fd}`);
    const socket = openIoctl(libc);
    const bytes = ifreqFlags.encode({ name: 'lo' });
    const request = { bytes, pointers: [] };
    try {
      const figures = inTurn(ROUNDS, {
        c: () => (program.run(String(CALLS))[0] ?? Number.NaN) / CALLS / 1e3,
        bound: () => perCall(() => libc.ioctl(fd, SIOCGIFFLAGS, request)),
        handled: () => perCall(() => getFlags.run(socket, { link: 'lo' })),
      });
      return [row(`${what}, bound`, 'us', figures.bound, 'loop in C', figures.c), row(`${what}, as link.get-flags`, 'us', figures.handled, 'loop in C', figures.c)];
    } finally {
      libc.close(fd);
      socket.close();
    }
  });
}

/** Microseconds a call. */
function perCall(call: () => unknown): number {
  const time = timed(() => {
    for (let made = 0; made < CALLS; made++) call();
  });
  return (time * 1e3) / CALLS;
}
