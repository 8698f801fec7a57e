import { spawnSync } from 'node:child_process';
import { list } from '../../netlink/route/list.ts';
import { mainTable } from '../../netlink/route/main-table.ts';
import { openNetlink } from '../../netlink/socket.ts';
import { KernelError } from '../../src/base/errors.ts';
import { libc } from '../../src/syscall/libc.ts';
import { newNamespace } from '../../src/syscall/namespace.ts';
import { withCProgram } from './c-program.ts';
import { makeRoutes } from './many-routes.ts';
import { inTurn, timed } from './rounds.ts';
import { type Row, row, type Skipped } from './row.ts';

const ROUNDS = 5;

/** A dump of many IPv4 routes, in a namespace of its own: decoded, and as the value of route.list, against `ip route show` and a bare loop in C. */
export function dumpOfRoutes(count: number): (Row | Skipped)[] {
  const what = `dump of ${count.toLocaleString('en')} IPv4 routes`;
  try {
    const namespace = newNamespace(libc);
    try {
      return namespace.inside(() => measured(what, count));
    } finally {
      namespace.close();
    }
  } catch (error) {
    if (error instanceof KernelError && error.code === 'EPERM') return [{ what, skipped: 'no new network namespace may be made here; run as root, or under unshare -Urn' }];
    throw error;
  }
}

function measured(what: string, count: number): (Row | Skipped)[] {
  succeed('ip', ['link', 'set', 'lo', 'up']);
  makeRoutes(libc, count);
  const socket = openNetlink(libc);
  const exactly = (routes: number) => {
    if (routes !== count) throw new Error(`${count} routes were made, ${routes} came back`);
  };
  try {
    return withCProgram('dump-loop.c', (program) => {
      const figures = inTurn(ROUNDS, {
        decoded: () => timed(() => exactly(mainTable(socket).count)),
        listed: () => timed(() => exactly(list.run(socket, {}).length)),
        ip: () => timed(() => succeed('ip', ['route', 'show'])),
        c: () => ('missing' in program ? Number.NaN : nanoseconds(program.run(), exactly) / 1e6),
      });
      const besideC = (name: string, netlift: readonly number[], aim?: number) =>
        'missing' in program
          ? { what: `${what}, ${name}, beside a loop in C`, skipped: program.missing }
          : row(`${what}, ${name}`, 'ms', netlift, 'receive loop in C', figures.c, aim);
      return [
        row(`${what}, decoded`, 'ms', figures.decoded, 'ip route show', figures.ip, 0.5),
        besideC('decoded', figures.decoded, 2),
        row(`${what}, as route.list`, 'ms', figures.listed, 'ip route show', figures.ip),
        besideC('as route.list', figures.listed),
      ];
    });
  } finally {
    socket.close();
  }
}

function nanoseconds([time = Number.NaN, routes = 0]: number[], exactly: (routes: number) => void): number {
  exactly(routes);
  return time;
}

function succeed(command: string, words: string[]): void {
  const { status, error } = spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}`);
}
