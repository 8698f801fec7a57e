import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { queryOf } from '../../compat/translate/queries/index.ts';
import { libc } from '../../src/syscall/libc.ts';
import { isInstalled, runReal } from '../applets/support/real.ts';
import { wordsOf } from '../applets/support/words.ts';
import { skipped } from '../support/netlift.ts';
import { queries } from './query-corpus.ts';
import { factsOf, missingFrom } from './support/facts.ts';
import { committed, type Looked, provedQueriesText, queryDocument } from './support/tables.ts';

const LOOKS = 3;
const proved = new Map<string, Set<string>>();
const looked: Looked[] = [];
let facts = 0;

/** One of each state: what only looks changes none of them. */
const twins = new Map<StartStateName, Twin>();
function twinOf(state: StartStateName): Twin {
  const twin = twins.get(state) ?? makeTwin(libc, state);
  twins.set(state, twin);
  return twin;
}
afterAll(() => {
  for (const twin of twins.values()) twin.close();
});

for (const { tool, from, lines } of queries) {
  const there = isInstalled(tool);
  if (!there) skipped(`what shows the same as ${tool}: it is not installed`);
  describe.skipIf(!there)(tool, () => {
    it.each(lines.map((line) => [line || '(nothing)', line]))(`${tool} %s`, (_name, line) => {
      const words = wordsOf(line);
      const query = queryOf({ tool, words });
      if ('reason' in query) throw new Error(query.reason);
      let found = 0;
      for (const state of from) {
        const twin = twinOf(state);
        const look = () => {
          const wanted = factsOf(tool, line, runReal(twin.namespace, tool, words, tool === 'brctl' ? { sysfs: true } : { toFiles: tool === 'netstat' }).stdout);
          const { stdout } = twin.namespace.inside(() =>
            spawnSync('sh', ['-c', query.commands.join('\n')], { encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' } }),
          );
          return { wanted, missing: missingFrom(stdout, wanted) };
        };
        let seen = look();
        // The two look one after the other: in between a timer may run out, and be counted.
        for (let again = 0; again < LOOKS && seen.missing.length > 0; again++) seen = look();
        const { wanted, missing } = seen;
        expect({ state, commands: query.commands, missing }).toEqual({ state, commands: query.commands, missing: [] });
        found += wanted.length;
      }
      facts += found;
      // What tells nothing in any of them proves nothing.
      if (found === 0) return;
      proved.set(query.shape, new Set([...(proved.get(query.shape) ?? []), ...from]));
      looked.push({ tool, line, query, states: from });
    });
  });
}

describe('host names', () => {
  it.each([
    ['', 'box.example', 'box.example'],
    ['-s', 'box.example', 'box'],
  ])('hostname %s', (line, name, shown) => {
    const query = queryOf({ tool: 'hostname', words: wordsOf(line) });
    if ('reason' in query) throw new Error(query.reason);
    const run = (command: string) => spawnSync('unshare', ['--uts', 'sh', '-c', `sysctl -qw kernel.hostname=${name}; ${command}`], { encoding: 'utf8' }).stdout;
    expect(run(`hostname ${line}`)).toBe(`${shown}\n`);
    expect(run(query.commands.join('\n'))).toBe(`${shown}\n`);
    proved.set(query.shape, new Set(['a name of its own']));
  });

  it.each(['domainname', 'nisdomainname', 'ypdomainname'] as const)('%s', (tool) => {
    const query = queryOf({ tool, words: [] });
    if ('reason' in query) throw new Error(query.reason);
    const run = (command: string) => spawnSync('unshare', ['--uts', 'sh', '-c', `sysctl -qw kernel.domainname=nis.example; ${command}`], { encoding: 'utf8' }).stdout;
    expect(run(query.commands.join('\n'))).toBe(run(tool));
    proved.set(query.shape, new Set(['a name of its own']));
  });

  it('hostname -I', () => {
    const query = queryOf({ tool: 'hostname', words: ['-I'] });
    if ('reason' in query) throw new Error(query.reason);
    for (const state of ['addressed', 'crowded', 'v6'] as const) {
      const twin = makeTwin(libc, state);
      const run = (command: string) => twin.namespace.inside(() => spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout.split(/\s+/).filter(Boolean).sort());
      try {
        expect(run(query.commands.join('\n'))).toEqual(run('hostname -I'));
        proved.set(query.shape, new Set([...(proved.get(query.shape) ?? []), state]));
      } finally {
        twin.close();
      }
    }
  });
});

describe('what is said of queries', () => {
  it('is what is committed: NETLIFT_GOLDEN=1 writes it again', () => {
    const text = provedQueriesText(proved);
    expect(committed('compat/translate/proved-queries.ts', text)).toBe(text);
    const page = queryDocument(looked);
    expect(committed('docs/queries.md', page)).toBe(page);
    process.stdout.write(`${queries.flatMap(({ lines }) => lines).length} command lines that look, ${facts} facts found again\n`);
  });
});
