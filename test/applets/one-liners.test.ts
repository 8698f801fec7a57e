import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTwin } from '../../compat/compare/twin.ts';
import { toolNames } from '../../compat/legacy/index.ts';
import type { Style } from '../../compat/legacy/world.ts';
import { libc } from '../../src/syscall/libc.ts';
import { classic, embedded, modern, type OneLiner } from './one-liners.ts';
import { installApplets, linkBusybox } from './support/launchers.ts';
import { isInstalled } from './support/real.ts';

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
let applets: ReturnType<typeof installApplets>;
let busybox: ReturnType<typeof linkBusybox>;

beforeAll(() => {
  applets = installApplets();
  busybox = linkBusybox(toolNames.filter((tool) => spawnSync('busybox', [tool, '--help']).status === 0 || ['ifconfig', 'route', 'arp', 'netstat'].includes(tool)));
});
afterAll(() => {
  applets.remove();
  busybox.remove();
});

/** A shell runs the line in a fresh twin, with a PATH on which the tools are those of `folder`, then the system's. */
function shell({ from, line }: OneLiner, folder: string | undefined, environment: Record<string, string> = {}) {
  const twin = makeTwin(libc, from);
  try {
    const env = { PATH: folder === undefined ? PATH : `${folder}:${PATH}`, LC_ALL: 'C', ...environment };
    const { stdout, stderr, status } = twin.namespace.inside(() => spawnSync('sh', ['-c', line], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 }));
    return { stdout, stderr, status };
  } finally {
    twin.close();
  }
}

const ours = (one: OneLiner, style: Style, via: string) => shell(one, applets.folder, { NETLIFT_STYLE: style, NETLIFT_VIA: via });

describe.each(['ioctl', 'netlink'])('old one-liners by %s', (via) => {
  const net = isInstalled('ifconfig') && isInstalled('netstat');
  if (!net) process.stdout.write('skipped: one-liners beside net-tools: net-tools is not installed\n');
  describe.skipIf(!net)('give what net-tools 2.10 gives', () => {
    for (const one of modern) it(`${one.line} (from ${one.from})`, () => expect(ours(one, '2.10', via)).toEqual(shell(one, undefined)));
  });

  describe('give what net-tools 1.60 gave', () => {
    for (const one of classic) it(`${one.line} (from ${one.from})`, () => expect(ours(one, '1.60', via)).toEqual({ stdout: one.prints, stderr: '', status: 0 }));
  });

  const box = isInstalled('busybox');
  if (!box) process.stdout.write('skipped: one-liners beside busybox: busybox is not installed\n');
  describe.skipIf(!box)('give what busybox gives', () => {
    for (const one of embedded) it(`${one.line} (from ${one.from})`, () => expect(ours(one, 'busybox', via)).toEqual(shell(one, busybox.folder)));
  });
});
