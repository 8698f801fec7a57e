import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { deviations } from './deviations.ts';
import { aspects } from './support/observed.ts';
import { isInstalled, realToolOf } from './support/real.ts';
import { makeTriplet } from './support/triplets.ts';
import { wordsOf } from './support/words.ts';

describe('what differs from the real tools on purpose', () => {
  for (const { tool, line, styles, via = ['ioctl', 'netlink'] as const, aspects: differing, example, prepare, ...more } of deviations) {
    const style = styles?.[0] ?? '2.10';
    const real = more.real ?? realToolOf(tool, style);
    const there = isInstalled(real.command?.[0] ?? tool);
    if (!there) process.stdout.write(`skipped: whether ${tool} ${example.line} differs: ${tool} is not installed\n`);

    it.skipIf(!there)(`does differ, in what it says and in nothing else: ${tool} ${example.line}`, async () => {
      expect(example.line).toMatch(line);
      const triplet = makeTriplet(example.from, prepare);
      try {
        const runs = await triplet.run(tool, wordsOf(example.line), style, real);
        for (const side of via) {
          const seen = aspects.filter((aspect) => !isDeepStrictEqual(runs[side][aspect], runs.real[aspect]));
          expect(seen.length, side).toBeGreaterThan(0);
          for (const aspect of aspects.filter((one) => !differing.includes(one))) expect(runs[side][aspect], `${aspect} by ${side}`).toEqual(runs.real[aspect]);
        }
      } finally {
        triplet.close();
      }
    });
  }
});
