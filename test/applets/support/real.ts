import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Style } from '../../../compat/legacy/world.ts';
import type { Namespace } from '../../../src/syscall/namespace.ts';

/** How the real tool is run where its name alone does not do. `sysfs`: with /sys showing the twin's devices, which by itself shows those of the machine. */
export interface RealTool {
  command?: readonly string[];
  sysfs?: boolean;
  /** With files for its output: the pipes of Node.js are pairs of unix sockets, made in the namespace, which netstat would show. */
  toFiles?: boolean;
}

/** Whose texts a style has. */
export const realToolOf = (tool: string, style: Style): RealTool => (style === 'busybox' ? { command: ['busybox', tool] } : {});

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs the real tool in a namespace, in the C locale and with nothing on stdin. */
export function runReal(namespace: Namespace, tool: string, words: readonly string[], { command = [tool], sysfs = false, toFiles = false }: RealTool = {}) {
  const argv = [...command, ...words];
  const [file = '', ...rest] = sysfs ? ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', 'mount -t sysfs none /sys && exec "$@"', 'sh', ...argv] : argv;
  if (toFiles) return namespace.inside(() => intoFiles(file, rest));
  const { stdout, stderr, status, error } = namespace.inside(() =>
    spawnSync(file, rest, { encoding: 'latin1', env: { PATH, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000, maxBuffer: 64 * 1024 * 1024 }),
  );
  if (error !== undefined) throw error;
  return { stdout, stderr, status: status ?? -1 };
}

function intoFiles(file: string, words: readonly string[]): { stdout: string; stderr: string; status: number } {
  const directory = mkdtempSync(join(tmpdir(), 'netlift-real-'));
  const paths = ['stdout', 'stderr'].map((name) => join(directory, name));
  const descriptors = paths.map((path) => openSync(path, 'w'));
  try {
    const { status, error } = spawnSync(file, words, { env: { PATH, LC_ALL: 'C' }, stdio: ['ignore', ...descriptors], timeout: 20_000 });
    if (error !== undefined) throw error;
    const [stdout = '', stderr = ''] = paths.map((path) => readFileSync(path, 'latin1'));
    return { stdout, stderr, status: status ?? -1 };
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
    rmSync(directory, { recursive: true });
  }
}

export function isInstalled(file: string): boolean {
  return PATH.split(':').some((directory) => spawnSync('test', ['-x', `${directory}/${file}`]).status === 0);
}
