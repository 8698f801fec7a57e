import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../compat/legacy/index.ts';
import { isInstalled } from '../applets/support/real.ts';
import { wordsOf } from '../applets/support/words.ts';
import { skipped } from '../support/netlift.ts';
import { corpus } from './corpus.ts';
import { committed, type Ran, writtenTables } from './support/tables.ts';
import { toBeProved } from './support/to-be-proved.ts';
import { apart, real, shell, statesOf } from './support/twins.ts';

const ran: Ran[] = [];
/** By loss: whether it has shown. */
const shown = new Map<string, boolean>();

for (const { tool, from, lines } of corpus) {
  const there = isInstalled(tool);
  if (!there) skipped(`translations beside the real ${tool}: it is not installed`);
  describe.skipIf(!there)(tool, () => {
    it.concurrent.each(lines.map((line) => [line || '(nothing)', line]))(`${tool} %s`, async (_name, line) => {
      const words = wordsOf(line);
      const found = await toBeProved(tool, words);
      if (found === undefined) throw new Error('this line is wrong, or needs a name or a file: it proves nothing');
      const { exact, idiomatic } = found;
      const losses = idiomatic?.losses ?? [];
      const seen: StartStateName[] = [];
      for (const state of from) {
        const wanted = await statesOf(state, real(tool, words));
        if (exact !== undefined) expect({ state, exact, apart: await stillApart(wanted, state, tool, words, exact) }).toEqual({ state, exact, apart: [] });
        if (idiomatic !== undefined && idiomatic.commands.join('\n') !== exact?.join('\n')) {
          const differences = apart(wanted, await statesOf(state, shell(idiomatic.commands)));
          if (differences.length > 0) seen.push(state);
          if (losses.length === 0) expect({ state, idiomatic, apart: differences }).toEqual({ state, idiomatic, apart: [] });
        }
      }
      for (const { id } of losses) shown.set(id, (shown.get(id) ?? false) || seen.length > 0);
      ran.push({ tool, line, ...found, states: from, differs: seen });
    });
  });
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
    if (found !== undefined) ran.push({ tool, line, ...found, states: names, differs: [] });
  });
});

/** What the kernel does in its own time, such as forgetting a neighbour that failed, may fall between two looks: then both are run once more. */
async function stillApart(wanted: unknown, state: StartStateName, tool: ToolName, words: readonly string[], lines: readonly string[]): Promise<string[]> {
  const first = apart(wanted, await statesOf(state, shell(lines)));
  if (first.length === 0) return first;
  process.stdout.write(`run again from ${state}: ${tool} ${words.join(' ')}: ${first.join('; ')}\n`);
  return apart(await statesOf(state, real(tool, words)), await statesOf(state, shell(lines)));
}

describe('what is said', () => {
  it('each difference that is claimed shows from some start state', () => {
    expect([...shown].filter(([, is]) => !is).map(([id]) => id)).toEqual([]);
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
