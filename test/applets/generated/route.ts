import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';
import { anyNumber, device, gateway, line, mask, mostly, one, some, target } from '../support/route-words.ts';

const keyword = fc.oneof(
  { weight: 5, arbitrary: line(one('gw', 'gw', 'gateway'), gateway) },
  { weight: 5, arbitrary: line(one('dev', 'dev', 'device'), device) },
  { weight: 3, arbitrary: line('metric', anyNumber) },
  { weight: 3, arbitrary: line(one('mss', 'mtu', 'window', 'irtt'), anyNumber) },
  { weight: 2, arbitrary: one('reject', 'mod', 'dyn', 'reinstate') },
  { weight: 1, arbitrary: line('netmask', mask) },
  { weight: 1, arbitrary: one('metric', 'gw', 'dev', 'netmask', 'mss', 'window', 'irtt', 'via', 'add', '-n', '--', '-x') },
);
const lastWord = mostly(fc.constant([]), device);
const listing = some(one('-n', '-n', '-e', '-ee', '-v', '-F', '-C', '-N', '-nee', '-ne', '--numeric', '--ext', '--cache', '-4', '--inet'), 3);
const odd = one('-A', '-h', '-V', '-x', '--help', '--n', '--nosuch', '--', 'foo', 'flush', 'change', '--version=1', '--protocol', '-?', '', '-');
const family = line('-A', one('inet', 'ip', 'tcpip', 'unix', 'x25', 'ipx', 'netrom', 'ax25', 'ddp', 'foo', '', 'inet,unix', 'inet,inet', 'ash'));

export const generator: LineGenerator = {
  tool: 'route',
  style: '2.10',
  from: ['fresh', 'up', 'addressed', 'crowded', 'labelled', 'marked', 'routed', 'routed', 'branched'],
  share: 3,
  words: fc.oneof(
    { weight: 8, arbitrary: line('add', target, some(keyword, 4), lastWord) },
    { weight: 6, arbitrary: line(one('del', 'del', 'delete'), target, some(keyword, 2), lastWord) },
    { weight: 4, arbitrary: listing },
    { weight: 1, arbitrary: line(listing, odd, listing) },
    { weight: 1, arbitrary: line(some(family, 2), listing, some(one('add', 'del', 'flush', '10.9.0.1', 'v0'), 3)) },
  ),
};
