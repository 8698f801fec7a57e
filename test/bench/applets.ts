import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { KernelError } from '../../src/base/errors.ts';
import { libc } from '../../src/syscall/libc.ts';
import { newNamespace } from '../../src/syscall/namespace.ts';
import { makeRoutes } from './many-routes.ts';
import { connect } from './many-sockets.ts';
import { inTurn, timed } from './rounds.ts';
import { type Row, row, type Skipped } from './row.ts';

const ROUNDS = 7;
const LINKS = 2_000;
const NEIGHBOURS = 20_000;
const SOCKETS = 20_000;
/** What a namespace holds goes with it. */
const nothing = { close: () => {} };
const netlift = fileURLToPath(new URL('../../netlift.cjs', import.meta.url));

/** Whole processes, start included: the applets on netlink beside the tools of net-tools. */
export function applets(routes: number): (Row | Skipped)[] {
  return [
    ...started(),
    ...inNamespace(`ifconfig -a, ${LINKS.toLocaleString('en')} links`, ['ifconfig', '-a'], 1, () => {
      return batch(Array.from({ length: LINKS / 2 }, (_, pair) => `link add a${pair} type veth peer name b${pair}`));
    }),
    ...inNamespace(`route -n, ${routes.toLocaleString('en')} routes`, ['route', '-n'], 0.5, () => {
      batch(['link set lo up']);
      makeRoutes(libc, routes);
      return nothing;
    }),
    ...inNamespace(`arp -an, ${NEIGHBOURS.toLocaleString('en')} neighbours`, ['arp', '-an'], 0.5, () => {
      return batch([
        'link add v0 type veth peer name v1',
        'link set v0 up',
        'addr add 10.0.0.1/8 dev v0',
        ...Array.from({ length: NEIGHBOURS }, (_, index) => `neigh add 10.1.${index >> 8}.${index & 255} lladdr 02:00:00:00:00:01 dev v0 nud permanent`),
      ]);
    }),
    ...inNamespace(`netstat -tan, ${SOCKETS.toLocaleString('en')} sockets`, ['netstat', '-tan'], 1, () => {
      batch(['link set lo up']);
      return connect(SOCKETS / 2);
    }),
  ];
}

function started(): (Row | Skipped)[] {
  const { applet, bare } = inTurn(21, {
    applet: () => timed(() => succeed(process.execPath, [netlift, 'ifconfig', 'lo'])),
    bare: () => timed(() => succeed(process.execPath, ['-e', '0'])),
  });
  return [row('start of ifconfig lo', 'ms', applet, 'node -e 0', bare, 1.35)];
}

function inNamespace(what: string, [tool = '', ...words]: string[], aim: number, prepare: () => { close(): void }): (Row | Skipped)[] {
  try {
    const namespace = newNamespace(libc);
    try {
      return namespace.inside(() => {
        const prepared = prepare();
        try {
          if (spawnSync(tool, ['--version']).error !== undefined) return [{ what, skipped: `${tool} is not installed; it is in the package net-tools` }];
          const { ours, real } = inTurn(ROUNDS, {
            ours: () => timed(() => succeed(process.execPath, [netlift, tool, ...words])),
            real: () => timed(() => succeed(tool, words)),
          });
          return [row(what, 'ms', ours, `${tool} of net-tools`, real, aim)];
        } finally {
          prepared.close();
        }
      });
    } finally {
      namespace.close();
    }
  } catch (error) {
    if (error instanceof KernelError && error.code === 'EPERM') return [{ what, skipped: 'no new network namespace may be made here; run as root, or under unshare -Urn' }];
    throw error;
  }
}

function batch(lines: readonly string[]): typeof nothing {
  const { status, stderr } = spawnSync('ip', ['-batch', '-'], { input: lines.join('\n'), encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip -batch: ${stderr.split('\n')[0]}`);
  return nothing;
}

/** Output is read and thrown away, by both alike. */
function succeed(file: string, words: readonly string[]): void {
  const { status, error } = spawnSync(file, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${file} ${words.join(' ')} ended with ${status}`);
}
