import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const name = fc.constantFrom('t0', 't1', 't2', 't5', 't6', 't%d', 'tap%d', 'lo', 'v0', 'nope', 'a/b', '', 'aaaaaaaaaaaaaaaaaaaa');
const id = fc.constantFrom('0', '1000', '0x10', '010', '-1', '-2', 'nobody', 'nogroup', 'nosuch', '12x', '', '99999999999');
const device = fc.constantFrom('/dev/net/tun', '/dev/null', '/nonexistent');

/** Some words attached to their letter, some not. */
const option = (letter: string, value: fc.Arbitrary<string>) =>
  fc.tuple(value, fc.boolean()).map(([word, attached]) => (attached && word !== '' ? [`-${letter}${word}`] : [`-${letter}`, word]));

const words = fc
  .array(
    fc.oneof(
      { arbitrary: option('t', name), weight: 5 },
      { arbitrary: option('d', name), weight: 3 },
      { arbitrary: option('u', id), weight: 3 },
      { arbitrary: option('g', id), weight: 3 },
      { arbitrary: fc.constant(['-b']), weight: 2 },
      { arbitrary: option('f', device), weight: 1 },
      { arbitrary: fc.constantFrom(['-x'], ['foo'], ['--'], ['-'], ['-bx']), weight: 1 },
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.flat());

export const generator: LineGenerator = { tool: 'tunctl', style: '2.10', from: ['fresh', 'tunnelled'], words, share: 0.5 };
