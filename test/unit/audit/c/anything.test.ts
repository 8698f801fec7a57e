import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { c } from '../../../../compat/audit/languages/c/index.ts';
import { scan } from '../../../../compat/audit/languages/c/tokens.ts';

const read = (text: string) => c.read({ path: 'x.c', text });
const piece = fc.constantFrom(
  ...[
    '#if 0\n',
    '#else\n',
    '#endif\n',
    '#ifdef __sun\n',
    '#define A ',
    '\\\n',
    '"',
    "'",
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    '=',
    '?',
    ':',
    '+',
    '<<',
    'R"x(',
    ')x"',
    '/*',
    '*/',
    '//',
    '\n',
    '\\',
  ],
  ...[
    'system',
    'popen',
    'execl',
    'execv',
    'snprintf',
    'strcat',
    'ioctl',
    'SIOCGIFADDR',
    '0x8915',
    '"ifconfig %s up"',
    '"/proc/net/dev"',
    'cmd',
    'A',
    'if',
    'case',
    'NULL',
    'x.c_str()',
    '"/sbin/route"',
    'argv',
    '%s',
    ' ',
  ],
);

describe('any text', () => {
  it('is read, and its uses stand in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { place } of read(text)) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it('is taken apart into tokens that follow each other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of scan(text).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it.each([
    ['brackets', '('.repeat(200_000)],
    ['braces', 'f(){'.repeat(60_000)],
    ['conditions', '#if A\n'.repeat(60_000)],
    ['calls in calls', `${'system('.repeat(30_000)}"ifconfig"`],
    ['calls of one buffer', `void f() { ${'sprintf(b, "ifconfig %s up", x); system(b);'.repeat(4_000)} }`],
    ['choices', `system(${'a ? "ifconfig a up" : '.repeat(5_000)}"");`],
    ['sums', `system(${'"ifconfig" + a + '.repeat(10_000)}"");`],
    ['macros of macros', `${Array.from({ length: 3_000 }, (_, n) => `#define M${n} M${n + 1} M${n + 1}\n`).join('')}system(M0);`],
    ['macros of themselves', '#define A B\n#define B A\nsystem(A); fopen(B);'],
    ['one long literal', `system("${'ifconfig eth0 up; '.repeat(20_000)}");`],
    ['an open literal', `system("${'x'.repeat(300_000)}`],
    ['one long line', `int t[] = { ${'SIOCGIFADDR, 0x8915, "/proc/net/dev", "/sbin/ifconfig",'.repeat(5_000)} };`],
    ['names', `${'word '.repeat(200_000)}ioctl`],
    ['conditions in a line', `#if ${'('.repeat(20_000)}A${' && !defined(B) || C'.repeat(5_000)}\n`],
  ])('may be deep or long: %s', (_, text) => {
    const begin = performance.now();
    read(text);
    expect(performance.now() - begin).toBeLessThan(8_000);
  });
});
