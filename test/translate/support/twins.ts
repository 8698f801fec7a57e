import { spawnSync } from 'node:child_process';
import { type Divergence, diff } from '../../../compat/compare/diff.ts';
import type { StartStateName } from '../../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../../compat/compare/twin.ts';
import type { ToolName } from '../../../compat/legacy/index.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { type RealTool, runReal } from '../../applets/support/real.ts';
import { linksOf, observed } from '../../applets/support/triplets.ts';

/** brctl looks into /sys, which has to show the twin's devices. */
const how = (tool: ToolName): RealTool => (tool === 'brctl' ? { sysfs: true } : {});

/** What a sequence of the real tool's command lines leaves in one twin, and what shell lines leave in another. */
export async function statesOf(from: StartStateName, work: (twin: Twin) => void): Promise<unknown> {
  const twin = makeTwin(libc, from);
  try {
    const nothing = { stdout: '', stderr: '', status: 0 };
    const { state } = await observed(twin, linksOf(from), () => {
      work(twin);
      return nothing;
    });
    return state;
  } finally {
    twin.close();
  }
}

export function real(tool: ToolName, words: readonly string[]): (twin: Twin) => void {
  return ({ namespace }) => void runReal(namespace, tool, words, how(tool));
}

/** As an administrator pastes them: one after another, also where one fails. */
export function shell(lines: readonly string[]): (twin: Twin) => void {
  return ({ namespace }) => {
    if (lines.length === 0) return;
    const { error } = namespace.inside(() => spawnSync('sh', ['-c', lines.join('\n')], { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }, stdio: 'ignore', timeout: 20_000 }));
    if (error !== undefined) throw error;
  };
}

/** Where two states are apart, in words. */
export function apart(left: unknown, right: unknown): string[] {
  return diff(left, right).map(({ path, left, right }: Divergence) => `${path}: ${JSON.stringify(left)} | ${JSON.stringify(right)}`);
}
