import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** What `npm run build` made. */
export const main = join(root, 'dist/compat/cli/main.js');

export interface RunOptions {
  cwd?: string;
  /** Beside the environment of the tests, from which what would change the output is taken. */
  env?: Record<string, string>;
  /** Words before `node`: `['setpriv', ...]`. */
  under?: readonly string[];
  /** What stands on the standard input. */
  input?: string;
}

/** Runs the built `netlift` as a process of its own, without a terminal. */
export function netlift(args: readonly string[], { cwd, env, under = [], input = '' }: RunOptions = {}): SpawnSyncReturns<string> {
  if (!existsSync(main)) throw new Error(`${main} is missing: npm run build makes it`);
  const [command = '', ...rest] = [...under, process.execPath, main, ...args];
  const { NODE_OPTIONS: _options, NO_COLOR: _colour, FORCE_COLOR: _force, NETLIFT_IN_USER_NAMESPACE: _inside, ...inherited } = process.env;
  const result = spawnSync(command, rest, { cwd: cwd ?? root, env: { ...inherited, ...env }, encoding: 'utf8', input, maxBuffer: 1 << 28, timeout: 120_000 });
  if (result.error !== undefined) throw result.error;
  return result;
}

/** Words that make what follows an ordinary user without any capability: of no use where we are one already. */
export const asOrdinaryUser = process.geteuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all', '--'] : [];

/** Why network namespaces cannot be made here, neither directly nor in a user namespace; undefined where they can. Printed, so that no skip is silent. */
export function noNamespaces(under: readonly string[] = []): string | undefined {
  const [command = '', ...rest] = [...under, 'unshare', '--user', '--map-root-user', '--net', 'true'];
  const { status, stderr, error } = spawnSync(command, rest, { encoding: 'utf8' });
  if (status === 0) return undefined;
  return skipped(`no user namespaces here: ${error?.message ?? stderr.trim()}`);
}

/** Prints why something is skipped, and gives the reason back. */
export function skipped(reason: string): string {
  process.stderr.write(`skipped: ${reason}\n`);
  return reason;
}

/** Why a program is not here, printed; undefined where it is. */
export function lacks(program: string): string | undefined {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0 ? undefined : skipped(`${program} is not installed`);
}
