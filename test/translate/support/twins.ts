import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Divergence, diff } from '../../../compat/compare/diff.ts';
import type { State } from '../../../compat/compare/observer/state.ts';
import type { StartStateName } from '../../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../../compat/compare/twin.ts';
import type { ToolName } from '../../../compat/legacy/index.ts';
import { libc } from '../../../src/syscall/libc.ts';
import type { Namespace } from '../../../src/syscall/namespace.ts';
import { linksOf, observed } from '../../applets/support/triplets.ts';

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** brctl looks into /sys, which has to show the twin's devices. */
const withSys = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', 'mount -t sysfs none /sys && exec "$@"', 'sh'];

type Work = (twin: Twin) => Promise<void>;

/** What some work leaves in a twin; `after` are lines that are run in it first. */
export async function statesOf(from: StartStateName, work: Work, after: readonly string[] = []): Promise<State> {
  const twin = makeTwin(libc, from);
  try {
    await shell(after)(twin);
    const { state } = await observed(twin, linksOf(from), async () => {
      await work(twin);
      return { stdout: '', stderr: '', status: 0 };
    });
    return state as State;
  } finally {
    twin.close();
  }
}

export function real(tool: ToolName, words: readonly string[]): Work {
  return ({ namespace }) => run(namespace, [...(tool === 'brctl' ? withSys : []), tool, ...words]);
}

/** As an administrator pastes them: one after another, also where one fails. */
export function shell(lines: readonly string[]): Work {
  return async ({ namespace }) => {
    if (lines.length > 0) await run(namespace, ['sh', '-c', lines.join('\n')]);
  };
}

/** Starts a command in a namespace, and waits outside until it has ended: meanwhile others may be started elsewhere. */
async function run(namespace: Namespace, [file = '', ...words]: readonly string[]): Promise<void> {
  const child = namespace.inside(() => spawn(file, words, { env: { PATH, LC_ALL: 'C' }, stdio: 'ignore', timeout: 20_000 }));
  const [, signal] = await once(child, 'exit');
  if (signal !== null) throw new Error(`${file} ${words.join(' ')}: ended by ${signal}`);
}

const starts = new Map<string, Promise<State>>();

/** A start state as it is before anything is done, looked at once. */
export function startOf(from: StartStateName, after: readonly string[] = []): Promise<State> {
  const key = [from, ...after].join('\n');
  const known = starts.get(key) ?? statesOf(from, async () => {}, after);
  starts.set(key, known);
  return known;
}

/** Where two states are apart, in words, of which the first is the part of the state. */
export function apart(left: unknown, right: unknown): string[] {
  return diff(left, right).map(({ path, left, right }: Divergence) => `${path}: ${JSON.stringify(left)} | ${JSON.stringify(right)}`);
}
