import { describe, expect, it } from 'vitest';
import type { StartStateName } from '../../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../../compat/legacy/index.ts';
import type { Style } from '../../../compat/legacy/world.ts';
import { expected } from './compare.ts';
import { isInstalled, type RealTool, realToolOf } from './real.ts';
import { makeTriplet, type Preparation } from './triplets.ts';
import { wordsOf } from './words.ts';

export interface Circumstances {
  /** The texts that are wanted, and by default whose tool is run beside: `busybox TOOL` for busybox, the tool itself otherwise. */
  style?: Style;
  real?: RealTool;
  prepare?: Preparation;
  /** The kernel lists by a hash that is another one in each namespace: the lines of stdout are compared whatever their order. That is for a test in one namespace. */
  unordered?: boolean;
}

/** Command lines without the tool's name, by the start state that they are run from. Of several in a list (`['v0 up', 'v0']`) each is run in what the one before has left. */
export type Rows = { readonly [From in StartStateName]?: readonly (string | readonly string[])[] };

/** A test for each command line: the real tool beside the applet on both interfaces, in namespaces that started alike; all that anybody could notice is the same. */
export function differential(tool: ToolName, rows: Rows, { style = '2.10', real = realToolOf(tool, style), prepare, unordered }: Circumstances = {}): void {
  const needed = real.command?.[0] ?? tool;
  const there = isInstalled(needed);
  if (!there) process.stdout.write(`skipped: ${tool} beside the real one: ${needed} is not installed\n`);
  for (const [from, lines] of Object.entries(rows) as [StartStateName, readonly (string | readonly string[])[]][]) {
    describe.skipIf(!there)(`${tool}, ${style}, from ${from}`, () => {
      for (const line of lines) {
        const sequence = typeof line === 'string' ? [line] : line;
        it(sequence.join('; ') || '(nothing)', async () => {
          const triplet = makeTriplet(from, prepare);
          try {
            for (const step of sequence) {
              const { real: wanted, ours } = expected(tool, step, style, await triplet.run(tool, wordsOf(step), style, real), unordered);
              expect({ line: step, ...ours.ioctl }, 'by ioctl').toEqual({ line: step, ...wanted });
              expect({ line: step, ...ours.netlink }, 'by netlink').toEqual({ line: step, ...wanted });
            }
          } finally {
            triplet.close();
          }
        });
      }
    });
  }
}
