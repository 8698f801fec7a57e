import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expected } from './support/compare.ts';
import type { LineGenerator } from './support/line-generator.ts';
import { isInstalled, realToolOf } from './support/real.ts';
import { makeTriplet } from './support/triplets.ts';

/** Command lines in all; and the seed, by which a run can be had again. */
const LINES = Number(process.env.NETLIFT_LINES ?? 5000);
const SEED = Number(process.env.NETLIFT_SEED ?? 20260101);
/** Lines that follow one another in the same namespaces. */
const SEQUENCE = 6;

const folder = new URL('generated/', import.meta.url);
const generators: LineGenerator[] = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (file) => (await import(new URL(file, folder).href)).generator),
);
const shares = generators.reduce((sum, { share = 1 }) => sum + share, 0);

describe.each(generators.map((generator) => ({ ...generator, name: `${generator.tool}, ${generator.style}` })))('$name', (generator) => {
  const { tool, style, from, prepare, words, unordered, share = 1, real = realToolOf(tool, style) } = generator;
  const needed = real.command?.[0] ?? tool;
  const there = isInstalled(needed);
  if (!there) process.stdout.write(`skipped: generated lines of ${tool} (${style}): ${needed} is not installed\n`);
  const wanted = Math.ceil((LINES * share) / shares);

  it.skipIf(!there)(
    `${wanted} generated command lines do what the real tool does`,
    async () => {
      let lines = 0;
      const sequence = fc.array(words, { minLength: SEQUENCE, maxLength: SEQUENCE });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...from), sequence, async (state, sequence) => {
          const triplet = makeTriplet(state, prepare);
          try {
            for (const step of sequence) {
              const line = step.join(' ');
              const { real: shown, ours } = expected(tool, line, style, await triplet.run(tool, step, style, real), unordered);
              expect({ line, ...ours.ioctl }, 'by ioctl').toEqual({ line, ...shown });
              expect({ line, ...ours.netlink }, 'by netlink').toEqual({ line, ...shown });
              lines++;
            }
          } finally {
            triplet.close();
          }
        }),
        { numRuns: Math.ceil(wanted / SEQUENCE), seed: SEED, endOnFailure: process.env.CI !== undefined },
      );
      process.stdout.write(`${tool}, ${style}: ${lines} generated command lines\n`);
      expect(lines).toBeGreaterThanOrEqual(wanted);
    },
    1_200_000,
  );
});
