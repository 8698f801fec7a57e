import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';
import { anyNumber, device, gateway, gateway6, line, mask, mostly, one, some, target, target6 } from '../support/route-words.ts';
import { settledReferences } from '../support/settled-references.ts';

const keyword = fc.oneof(
  { weight: 5, arbitrary: line(one('gw', 'gw', 'gateway'), gateway) },
  { weight: 5, arbitrary: line(one('dev', 'dev', 'device'), device) },
  { weight: 3, arbitrary: line('metric', anyNumber) },
  { weight: 3, arbitrary: line(one('mss', 'window', 'irtt'), anyNumber) },
  { weight: 2, arbitrary: one('reject', 'mod', 'dyn', 'reinstate') },
  { weight: 1, arbitrary: line('netmask', mask) },
  { weight: 1, arbitrary: one('metric', 'gw', 'dev', 'netmask', 'mss', 'mtu', 'via', '-n', '--', '-x') },
);
const keyword6 = fc.oneof(
  { weight: 5, arbitrary: line(one('gw', 'gateway'), gateway6) },
  { weight: 5, arbitrary: line('dev', device) },
  { weight: 3, arbitrary: line('metric', anyNumber) },
  { weight: 1, arbitrary: one('mod', 'dyn', 'reject', 'metric', 'gw') },
);
const lastWord = mostly(fc.constant([]), device);
const verb = one('add', 'add', 'del', 'delete');

export const generator: LineGenerator = {
  tool: 'route',
  style: 'busybox',
  from: ['fresh', 'addressed', 'crowded', 'routed', 'branched', 'v6'],
  prepare: settledReferences,
  words: fc.oneof(
    { weight: 8, arbitrary: line(verb, target, some(keyword, 3), lastWord) },
    { weight: 4, arbitrary: line('-A', 'inet6', verb, target6, some(keyword6, 3), lastWord) },
    { weight: 4, arbitrary: some(one('-n', '-n', '-e', '-Ainet6', '-Ainet'), 3) },
    { weight: 1, arbitrary: line(some(one('-n', '-x', '-A', '--help', 'foo', 'add', 'del', '-v', '--nosuch', '-Afoo', '-h'), 3)) },
  ),
};
