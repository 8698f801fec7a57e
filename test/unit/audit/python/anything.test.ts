import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { go } from '../../../../compat/audit/languages/go/index.ts';
import { javascript } from '../../../../compat/audit/languages/javascript/index.ts';
import { perl } from '../../../../compat/audit/languages/perl/index.ts';
import { php } from '../../../../compat/audit/languages/php/index.ts';
import { python } from '../../../../compat/audit/languages/python/index.ts';
import { ruby } from '../../../../compat/audit/languages/ruby/index.ts';

const scraps = [
  'ifconfig',
  "'",
  '"',
  '`',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '$x',
  '#{',
  '${',
  '%',
  's/',
  '<<E\n',
  'E\n',
  '=',
  '=>',
  ',',
  ';',
  '\n',
  '  ',
  'def f(',
  'sub f {',
  'if ',
  'else',
  'system',
  'os.system',
  '\\',
  '+',
  '.',
  '->',
  'my ',
  'q{',
  '=pod\n',
  'ioctl(',
  '0x8915',
  'SIOCGIFADDR',
  '<?php ',
  '/',
  'cmd',
  'cmd = ',
];

describe('the readers of programs', () => {
  it.each([python, perl, ruby, php, javascript, go])(
    'take any text: $name',
    (language) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 40 }), (parts) => {
          const text = `${parts.join('')} ifconfig`;
          for (const { place } of language.read({ path: 'a', text })) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        }),
        { numRuns: 200, seed: 7 },
      );
    },
    60_000,
  );

  it.each([python, perl, ruby, php, javascript, go])(
    'take deep nests and long lists: $name',
    (language) => {
      const start = language === php ? '<?php ' : '';
      expect(() => language.read({ path: 'a', text: `${start}x = ${'('.repeat(1500)}'ifconfig'${')'.repeat(1500)};` })).not.toThrow();
      expect(() => language.read({ path: 'a', text: `${start}x = ${"'ifconfig' + ".repeat(600)}'a';` })).not.toThrow();
      expect(() => language.read({ path: 'a', text: `${start}${"run('ifconfig eth0');\n".repeat(600)}` })).not.toThrow();
    },
    60_000,
  );
});
