import { settingInet6 } from '../support/ifconfig-words.ts';
import type { LineGenerator } from '../support/line-generator.ts';

export const generator: LineGenerator = {
  tool: 'ifconfig',
  style: '2.10',
  from: ['fresh', 'up', 'v6', 'crowded', 'tunnelled'],
  words: settingInet6,
  share: 2,
};
