import { spawnSync } from 'node:child_process';
import type { Namespace } from '../../../src/syscall/namespace.ts';

/** How the real tool is run where its name alone does not do. `sysfs`: with /sys showing the twin's devices, which by itself shows those of the machine. */
export interface RealTool {
  command?: readonly string[];
  sysfs?: boolean;
}

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs the real tool in a namespace, in the C locale and with nothing on stdin. */
export function runReal(namespace: Namespace, tool: string, words: readonly string[], { command = [tool], sysfs = false }: RealTool = {}) {
  const argv = [...command, ...words];
  const [file = '', ...rest] = sysfs ? ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', 'mount -t sysfs none /sys && exec "$@"', 'sh', ...argv] : argv;
  const { stdout, stderr, status, error } = namespace.inside(() =>
    spawnSync(file, rest, { encoding: 'latin1', env: { PATH, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000, maxBuffer: 64 * 1024 * 1024 }),
  );
  if (error !== undefined) throw error;
  return { stdout, stderr, status: status ?? -1 };
}

export function isInstalled(file: string): boolean {
  return PATH.split(':').some((directory) => spawnSync('test', ['-x', `${directory}/${file}`]).status === 0);
}
