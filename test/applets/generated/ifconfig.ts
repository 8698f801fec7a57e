import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

export const generator: LineGenerator = {
  tool: 'ifconfig',
  style: '2.10',
  from: ['fresh'],
  words: fc.constantFrom(['nosuch0'], ['nosuch1']),
};
