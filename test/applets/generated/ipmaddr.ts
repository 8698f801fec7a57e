import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const name = fc.constantFrom('v0', 'v0', 'v0', 'v1', 'b0', 'lo', 'uplink', 'nope', 'v0:1', '', 'fifteen-letters', 'sixteen-letters-');
const family = fc.constantFrom('ipv4', 'ipv6', 'link', 'link', 'all', 'ip', '-4', '');
/** Few, so that what one line adds another takes away. */
const known = fc.constantFrom(
  '01:00:5e:00:00:42',
  '01:00:5e:00:00:42',
  '01:00:5e:00:00:01',
  '33:33:00:00:00:01',
  '02:00:00:00:00:42',
  '01:80:c2:00:00:0e',
  '224.0.0.99',
  'ff:ff:ff:ff:ff:ff',
);
/** What an address is made of, put together at random. */
const odd = fc.array(fc.constantFrom('0', '1', '5e', 'a', 'F', ':', ':', '.', '-', '+', 'x', 'g', ' ', '01'), { maxLength: 9 }).map((parts) => parts.join(''));
const address = fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: odd });

const line = (...parts: (string | fc.Arbitrary<string>)[]) => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)));
const add = fc.constantFrom('add', 'add', 'a', 'ad');
const remove = fc.constantFrom('del', 'del', 'd', 'delete');
const show = fc.constantFrom('show', 'show', 's', 'list', 'l', 'ls', 'lst');
const option = fc.constantFrom('-s', '-r', '-stat', '-f', '-h', '-V', '--', '--ver', '-4', '-', '--help', '-resx');

export const generator: LineGenerator = {
  tool: 'ipmaddr',
  style: '2.10',
  from: ['fresh', 'up', 'dressed', 'crowded', 'bridged', 'v6'],
  share: 0.5,
  words: fc.oneof(
    { weight: 5, arbitrary: line(add, address, 'dev', name) },
    { weight: 4, arbitrary: line(remove, address, 'dev', name) },
    { weight: 2, arbitrary: line(fc.constantFrom('add', 'del'), 'dev', name, address) },
    { weight: 2, arbitrary: line(show) },
    { weight: 2, arbitrary: line(show, 'dev', name) },
    { weight: 2, arbitrary: line(show, family, name) },
    { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom('add', 'del', 'show', 'dev'), name, address, family, option), { maxLength: 4 }) },
    { weight: 1, arbitrary: line(option, show, family) },
    { weight: 1, arbitrary: line('-f', fc.constantFrom('inet', 'inet6', 'link', ''), 'show', family) },
  ),
};
