import { busyboxWords } from '../support/ifconfig-busybox-words.ts';
import type { LineGenerator } from '../support/line-generator.ts';

export const generator: LineGenerator = {
  tool: 'ifconfig',
  style: 'busybox',
  from: ['fresh', 'up', 'addressed', 'crowded', 'labelled', 'dressed'],
  words: busyboxWords,
  share: 2,
};
