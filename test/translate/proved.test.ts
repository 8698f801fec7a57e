import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import type { State } from '../../compat/compare/observer/state.ts';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../compat/legacy/index.ts';
import type { Loss } from '../../compat/translate/idiom.ts';
import type { LossId } from '../../compat/translate/losses.ts';
import { isInstalled } from '../applets/support/real.ts';
import { wordsOf } from '../applets/support/words.ts';
import { skipped } from '../support/netlift.ts';
import { corpus } from './corpus.ts';
import { explains, lossIds, shows } from './losses/index.ts';
import { committed, type Ran, writtenTables } from './support/tables.ts';
import { toBeProved } from './support/to-be-proved.ts';
import { apart, real, shell, startOf, statesOf } from './support/twins.ts';

const ran: Ran[] = [];
/** Losses that have shown from a start state from which no other loss of the line shows. */
const shown = new Set<LossId>();

for (const { tool, from, after, lines } of corpus) {
  const there = isInstalled(tool);
  if (!there) skipped(`translations beside the real ${tool}: it is not installed`);
  describe.skipIf(!there)(`${tool}${after === undefined ? '' : ` after ${after.join('; ')}`}`, () => {
    it.concurrent.each(lines.map((line) => [line || '(nothing)', line]))(`${tool} %s`, async (_name, line) => {
      const words = wordsOf(line);
      const found = await toBeProved(tool, words);
      if (found === undefined) throw new Error('this line is wrong, or needs a name or a file: it proves nothing');
      const { exact, idiomatic } = found;
      const differs: Record<string, readonly Loss[]> = {};
      const wrong: unknown[] = [];
      for (const state of from) {
        const run: Run = { tool, words, state, after };
        const wanted = await statesOf(state, real(tool, words), after);
        if (exact !== undefined) expect({ state, exact, apart: await stillApart(wanted, run, exact, isNothing) }).toEqual({ state, exact, apart: [] });
        if (idiomatic === undefined || idiomatic.commands.join('\n') === exact?.join('\n')) continue;
        const start = await startOf(state, after);
        const showing = idiomatic.losses.filter((loss) => shows(loss, start));
        const isAsSaid = (differences: readonly string[]) =>
          differences.length > 0 === showing.length > 0 && differences.every((one) => showing.some((loss) => explains(loss, one)));
        const differences = await stillApart(wanted, run, idiomatic.commands, isAsSaid);
        if (!isAsSaid(differences)) wrong.push({ state, said: showing.map(({ id }) => id), apart: differences });
        else if (showing.length > 0) differs[state] = showing;
        if (showing.length === 1) for (const { id } of showing) shown.add(id);
      }
      expect({ idiomatic, wrong }).toEqual({ idiomatic, wrong: [] });
      ran.push({ tool, line, after, ...found, states: from, differs });
    });
  });
}

interface Run {
  tool: ToolName;
  words: readonly string[];
  state: StartStateName;
  after: readonly string[] | undefined;
}

const isNothing = (differences: readonly string[]) => differences.length === 0;

/** What the kernel does in its own time, such as forgetting a neighbour that failed, may fall between two looks: where it is not as it should be, both are run once more. */
async function stillApart(wanted: State, { tool, words, state, after }: Run, lines: readonly string[], isGood: (differences: readonly string[]) => boolean): Promise<string[]> {
  const first = apart(wanted, await statesOf(state, shell(lines), after));
  if (isGood(first)) return first;
  process.stdout.write(`run again from ${state}: ${tool} ${words.join(' ')}: ${first.join('; ')}\n`);
  return apart(await statesOf(state, real(tool, words), after), await statesOf(state, shell(lines), after));
}

/** Names of the machine belong to a UTS namespace, which twins do not have: each run gets one of its own. */
const names = ['localhost', 'box', 'box.example', 'UPPER', '(none)'];

describe('names of the machine', () => {
  it.each([
    ['hostname', 'lab'],
    ['hostname', 'lab.example'],
    ['domainname', 'nis.example'],
    ['nisdomainname', 'nis.example'],
  ] as const)('%s %s', async (tool, line) => {
    const found = await toBeProved(tool, [line]);
    const namesAfter = (name: string, script: string) =>
      spawnSync('unshare', ['--uts', 'sh', '-c', `sysctl -qw kernel.hostname='${name}' kernel.domainname='${name}'; ${script} >/dev/null; uname -n; sysctl -n kernel.domainname`], {
        encoding: 'utf8',
      }).stdout;
    for (const name of names) {
      const wanted = namesAfter(name, `${tool} ${line}`);
      expect(wanted).toContain(line);
      expect(namesAfter(name, found?.exact?.join('; ') ?? '')).toBe(wanted);
    }
    if (found !== undefined) ran.push({ tool, line, ...found, states: names, after: undefined, differs: {} });
  });
});

describe('what is said', () => {
  it('each loss shows from a start state from which no other does', () => {
    if (corpus.some(({ tool }) => !isInstalled(tool))) return void skipped('whether each loss shows: not every tool is installed');
    expect(lossIds.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('is what is committed: NETLIFT_GOLDEN=1 writes it again', () => {
    if (ran.length < corpus.flatMap(({ lines }) => lines).length) return void skipped('the committed tables: not every line was run');
    for (const [path, text] of writtenTables(ran)) expect(committed(path, text)).toBe(text);
  });
});

afterAll(() =>
  process.stdout.write(
    `${ran.length} command lines, ${ran.filter(({ exact }) => exact !== undefined).length} of them with exact lines, ${ran.reduce((sum, { states }) => sum + states.length, 0)} runs\n`,
  ),
);
