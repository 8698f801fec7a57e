import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Equivalent, noting } from '../../compat/applets/equivalent.ts';
import { makeTwin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { LineGenerator } from './support/line-generator.ts';
import { runOurs } from './support/ours.ts';
import { linksOf, observed } from './support/triplets.ts';

/** Command lines a tool; and the seed, by which a run can be had again. */
const LINES = Number(process.env.NETLIFT_EQUIVALENTS ?? 40);
const SEED = Number(process.env.NETLIFT_SEED ?? 20260101);

const folder = new URL('generated/', import.meta.url);
const generators: LineGenerator[] = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (file) => (await import(new URL(file, folder).href)).generator),
);
const changing = ['ifconfig', 'route', 'arp', 'brctl', 'ipmaddr', 'tunctl'];

/** The words for looking change nothing. */
const looks = / show\b|^ss |^nstat |^sysctl -n /;

/** What a tool does in one twin, its equivalent does in another, as a shell takes it. Gives the equivalent. */
async function compared({ tool, style, prepare }: LineGenerator, state: LineGenerator['from'][number], words: readonly string[]): Promise<Equivalent> {
  const twins = [makeTwin(libc, state), makeTwin(libc, state)] as const;
  const prepared = twins.map(({ namespace }) => namespace.inside(() => prepare?.()));
  const before = linksOf(state);
  try {
    const [ours, theirs] = twins;
    let said = (): Equivalent => ({ commands: [], reasons: [], by: [], looked: true });
    const byTool = await observed(ours, before, () =>
      runOurs(ours.namespace, tool, words, 'ioctl', style, (world) => {
        const notes = noting(world);
        said = notes.equivalent;
        return notes.world;
      }),
    );
    const equivalent = said();
    const writes = equivalent.commands.some((line) => !looks.test(line));
    const script = equivalent.commands.join('\n');
    const byWords = await observed(theirs, before, () => {
      if (writes) theirs.namespace.inside(() => spawnSync('sh', ['-c', script], { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } }));
      return { stdout: '', stderr: '', status: 0 };
    });
    // A part that has no words is said to have none.
    if (equivalent.reasons.length === 0) expect({ line: words.join(' '), script, state: byWords.state }).toEqual({ line: words.join(' '), script, state: byTool.state });
    return equivalent;
  } finally {
    for (const one of prepared) one?.close();
    for (const twin of twins) twin.close();
  }
}

describe.each(generators.filter(({ tool, style }) => changing.includes(tool) && style === '2.10').map((generator, index) => ({ generator, name: `${generator.tool} (${index})` })))(
  '$name',
  ({ generator }) => {
    it(`${LINES} generated command lines do what NETLIFT_NOTICE says that they are`, async () => {
      const counts = { said: 0, without: 0 };
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...generator.from), generator.words, async (state, words) => {
          const { commands, reasons } = await compared(generator, state, words);
          if (commands.length > 0 && reasons.length === 0) counts.said++;
          if (reasons.length > 0) counts.without++;
        }),
        { numRuns: LINES, seed: SEED, endOnFailure: true },
      );
      process.stdout.write(`${generator.tool}: ${counts.said} of ${LINES} lines have an equivalent, ${counts.without} have none for a part\n`);
      expect(counts.said).toBeGreaterThan(0);
    }, 600_000);
  },
);
