import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';
import { anyNumber, device, gateway6, line, mostly, one, some, target6 } from '../support/route-words.ts';
import { settledReferences } from '../support/settled-references.ts';

const keyword = fc.oneof(
  { weight: 5, arbitrary: line(one('gw', 'gw', 'gateway'), gateway6) },
  { weight: 5, arbitrary: line(one('dev', 'dev', 'device'), device) },
  { weight: 4, arbitrary: line('metric', mostly(one('1024', '0', '1', '256', '2000'), anyNumber)) },
  { weight: 1, arbitrary: one('mod', 'dyn') },
  { weight: 1, arbitrary: one('metric', 'gw', 'dev', 'reject', 'mss', 'via', '-n', '--', '-x') },
);
const lastWord = mostly(fc.constant([]), device);
const family = one('-6', '-6', '--inet6', '-Ainet6', '-Aip6');

export const generator: LineGenerator = {
  tool: 'route',
  style: '2.10',
  from: ['v6', 'v6', 'branched', 'fresh', 'addressed'],
  prepare: settledReferences,
  words: fc.oneof(
    { weight: 6, arbitrary: line(family, 'add', target6, some(keyword, 3), lastWord) },
    { weight: 5, arbitrary: line(family, one('del', 'del', 'delete'), target6, some(keyword, 2), lastWord) },
    { weight: 4, arbitrary: line(family, some(one('-n', '-n', '-e', '-C', '-F', '-N', '-v', '-4', '-h', 'flush', 'foo'), 3)) },
  ),
};
