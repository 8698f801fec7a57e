import { release } from 'node:os';
import { expect, it } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../compat/legacy/index.ts';
import { isInstalled } from '../applets/support/real.ts';
import { wordsOf } from '../applets/support/words.ts';
import { corpus } from './corpus.ts';
import { toBeProved } from './support/to-be-proved.ts';
import { apart, real, shell, statesOf } from './support/twins.ts';

/** How long it may take: the rest is not run. Under a kernel in which programs start slowly, as test/lab runs this, that is longer. */
const SECONDS = Number(process.env.NETLIFT_WITHIN ?? 5);

interface Run {
  tool: ToolName;
  line: string;
  state: StartStateName;
}

/** Each line from one start state, a line of each tool in its turn; after all of them, from another state. */
function* inTurn(): Generator<Run> {
  const tools = corpus.filter(({ tool, after }) => isInstalled(tool) && after === undefined);
  for (let round = 0; ; round++) {
    const longest = Math.max(...tools.map(({ lines }) => lines.length));
    for (let at = 0; at < longest; at++) {
      for (const { tool, from, lines } of tools) {
        const [line, state] = [lines[at], from[(at + round) % from.length]];
        if (line !== undefined && state !== undefined && round < from.length) yield { tool, line, state };
      }
    }
    if (round > 9) return;
  }
}

it(
  'exact lines leave the state that the real tools leave, as many as there is time for',
  async () => {
    const until = Date.now() + SECONDS * 1000;
    const lines = new Set<string>();
    let runs = 0;
    for (const { tool, line, state } of inTurn()) {
      if (Date.now() > until) break;
      const words = wordsOf(line);
      const exact = (await toBeProved(tool, words))?.exact;
      if (exact === undefined) continue;
      const differences = async () => apart(await statesOf(state, real(tool, words)), await statesOf(state, shell(exact)));
      // What the kernel does in its own time may fall between two looks.
      let found = await differences();
      if (found.length > 0) found = await differences();
      expect({ tool, line, state, exact, apart: found }).toEqual({ tool, line, state, exact, apart: [] });
      lines.add(`${tool} ${line}`);
      runs++;
    }
    process.stdout.write(`${lines.size} command lines, ${runs} runs under Linux ${release()}\n`);
    expect(runs).toBeGreaterThan(10);
  },
  SECONDS * 1000 + 120_000,
);
