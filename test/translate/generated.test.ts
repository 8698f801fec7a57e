import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translate } from '../../compat/translate/index.ts';
import type { LineGenerator } from '../applets/support/line-generator.ts';
import { isInstalled } from '../applets/support/real.ts';
import { skipped } from '../support/netlift.ts';
import { toBeProved } from './support/to-be-proved.ts';
import { apart, real, shell, statesOf } from './support/twins.ts';

/** Command lines a generator; and the seed, by which a run can be had again. */
const LINES = Number(process.env.NETLIFT_TRANSLATED ?? 60);
const SEED = Number(process.env.NETLIFT_SEED ?? 20260101);
/** Lines that follow one another in the same namespaces. */
const SEQUENCE = 3;

const folder = new URL('../applets/generated/', import.meta.url);
const generators: LineGenerator[] = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (file) => (await import(new URL(file, folder).href)).generator),
);
const changing = ['ifconfig', 'route', 'arp', 'brctl', 'ipmaddr', 'tunctl'];

/** Lines, each with its translation, where it has an exact one. */
async function exactOf({ tool }: LineGenerator, lines: readonly (readonly string[])[]) {
  const found = await Promise.all(lines.map(async (words) => ({ words, exact: (await toBeProved(tool, words))?.exact })));
  return found.flatMap(({ words, exact }) => (exact === undefined ? [] : [{ words, exact }]));
}

describe.each(generators.filter(({ tool, style }) => changing.includes(tool) && style === '2.10').map((generator, at) => ({ generator, name: `${generator.tool} (${at})` })))(
  '$name',
  ({ generator }) => {
    const { tool, from, words } = generator;
    const there = isInstalled(tool);
    if (!there) skipped(`generated lines of ${tool}: it is not installed`);

    it.skipIf(!there)(`${LINES} generated command lines, ${SEQUENCE} after another, leave the state that their exact lines leave`, async () => {
      const counts = { exact: 0, proved: 0, all: 0 };
      const sequence = fc.array(words, { minLength: SEQUENCE, maxLength: SEQUENCE });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...from), sequence, async (state, lines) => {
          const translated = await exactOf(generator, lines);
          counts.all += lines.length;
          counts.exact += translated.length;
          for (const one of translated) if ((await translate([tool, ...one.words])).exact !== null) counts.proved++;
          if (translated.length === 0) return;
          const wanted = await statesOf(state, async (twin) => {
            for (const one of translated) await real(tool, one.words)(twin);
          });
          const script = translated.flatMap(({ exact }) => exact);
          const given = translated.map((one) => [tool, ...one.words].join(' '));
          expect({ given, script, apart: apart(wanted, await statesOf(state, shell(script))) }).toEqual({ given, script, apart: [] });
        }),
        { numRuns: Math.ceil(LINES / SEQUENCE), seed: SEED, endOnFailure: true },
      );
      process.stdout.write(`${tool}: of ${counts.all} generated lines ${counts.exact} have exact lines, ${counts.proved} of them of proved shapes\n`);
      expect(counts.exact).toBeGreaterThan(0);
    });
  },
);
