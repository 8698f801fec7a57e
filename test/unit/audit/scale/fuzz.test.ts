import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../../compat/audit/audit-file.ts';
import { languages } from '../../../../compat/audit/languages/index.ts';
import type { LanguageName } from '../../../../compat/audit/languages/language.ts';
import { programs } from './programs.ts';

const names = Object.keys(programs) as LanguageName[];
/** One after another: the same inputs each time. */
const seeded = { seed: 20_261_122, numRuns: 25 };
/** No text of a few hundred bytes takes this long to read, however busy the machine is: it tells a loop that never ends from one that does. */
const LONGEST_MS = 10_000;

/** Reads as the audit does, and past its quick look; gives how many uses there were. */
function read(language: LanguageName, bytes: Buffer): number {
  const begin = performance.now();
  const path = `x.${language}`;
  expect(auditBytes(path, bytes, { language }).skip).toBeUndefined();
  const text = bytes.toString();
  const uses = languages[language]?.read({ path, text }) ?? [];
  for (const { place } of uses) expect(place.start >= 0 && place.start <= place.end && place.end <= text.length, `${place.start} to ${place.end} of ${text.length}`).toBe(true);
  expect(performance.now() - begin).toBeLessThan(LONGEST_MS);
  return uses.length;
}

const scraps = [
  'ifconfig',
  'route ',
  "'",
  '"',
  '`',
  '$(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\n',
  '<<E',
  '#',
  '/*',
  '*/',
  '"""',
  '${',
  '|',
  ';',
  '\u0000',
  '\ufeff',
  '\u00e9',
  '\u{1f480}',
  '%',
  '@',
  ': ',
  '- ',
  '\t',
  '\r\n',
  '=',
  '$',
];

describe('every reader', { timeout: 60_000 }, () => {
  it.each(names)('of %s finds uses in its small program', (language) => {
    expect(read(language, Buffer.from(programs[language]))).toBeGreaterThan(0);
  });

  it.each(names)('of %s reads random bytes', (language) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(language, Buffer.from(bytes))),
      seeded,
    );
  });

  it.each(names)('of %s reads its program cut short anywhere', (language) => {
    const text = programs[language];
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => void read(language, Buffer.from(text.slice(Math.min(a, b), Math.max(a, b))))),
      seeded,
    );
  });

  it.each(names)('of %s reads its program with scraps put in, taken out and doubled', (language) => {
    const change = fc.record({ at: fc.nat(1000), take: fc.nat(12), put: fc.array(fc.constantFrom(...scraps), { maxLength: 4 }), again: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let text = programs[language];
        for (const { at, take, put, again } of changes) {
          const from = at % (text.length + 1);
          text = `${text.slice(0, from)}${put.join('')}${text.slice(from, from + again)}${text.slice(from + take)}`;
        }
        read(language, Buffer.from(text));
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});
