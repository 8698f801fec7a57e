import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const option = fc.constantFrom('-t', '-u', '-w', '-S', '-U', '-x', '-4', '--tcp', '--udp', '--raw', '-n', '-a', '-W', '-e', '-Ainet', '-Aunix', '-Ainet,unix', '-i', '-l');

/** Counters, in namespaces where nothing happens that is counted. */
export const generator: LineGenerator = {
  tool: 'netstat',
  style: '2.10',
  from: ['fresh', 'owned'],
  share: 0.2,
  words: fc.tuple(fc.constantFrom('-s', '--statistics', '-st', '-suw'), fc.array(option, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]),
};
