import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const word = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...'laentuwx'), { minLength: 1, maxLength: 4 }).map((letters) => `-${letters.join('')}`) },
  { weight: 1, arbitrary: fc.constantFrom('-q', '--all', '-p', 'word', '--', '-', '', '-4', '-W') },
);

/** No socket is there to see: what is on show are words. */
export const generator: LineGenerator = {
  tool: 'netstat',
  style: 'busybox',
  real: { command: ['busybox', 'netstat'], toFiles: true },
  from: ['fresh'],
  share: 0.3,
  words: fc.array(word, { maxLength: 4 }),
};
