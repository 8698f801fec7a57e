import { settingAndShowing } from '../support/ifconfig-words.ts';
import type { LineGenerator } from '../support/line-generator.ts';

export const generator: LineGenerator = {
  tool: 'ifconfig',
  style: '2.10',
  from: ['fresh', 'up', 'addressed', 'crowded', 'labelled', 'marked', 'dressed'],
  words: settingAndShowing,
  share: 4,
};
