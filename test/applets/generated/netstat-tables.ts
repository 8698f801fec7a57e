import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const flag = fc.constantFrom('-a', '-e', '-n', '-v', '-W', '-4', '-6', '-l', '-N', '--all', '--extend', '--numeric');
const table = fc.constantFrom('-i', '-i', '-i', '-g', '-g', '-M', '--interfaces', '--groups', '-ia', '-iae', '-gn', '--int', '-is');

/** Tables of interfaces and groups. */
export const generator: LineGenerator = {
  tool: 'netstat',
  style: '2.10',
  from: ['fresh', 'crowded', 'labelled', 'dressed', 'tunnelled'],
  share: 0.3,
  words: fc.tuple(table, fc.array(flag, { maxLength: 3 }), fc.array(fc.constantFrom('v0', '-i', '-g', '-M'), { maxLength: 1 })).map(([first, ...rest]) => [first, ...rest.flat()]),
};
