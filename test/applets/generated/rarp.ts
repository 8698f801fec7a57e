import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const host = fc.constantFrom('10.5.0.8', '10.5.0.9', 'eight', 'nine.example', 'nowhere.example', '10.5', '0xa050008', '010.5.0.8', 'default', '256.0.0.1', '::1', '');
/** Not those for which net-tools has no function to read an address, and crashes. */
const type = fc.constantFrom('ether', 'ether', 'ax25', 'netrom', 'rose', 'arcnet', 'fddi', 'hippi', 'x25', 'eui64', 'tunnel', 'nope', '');
const address = fc.oneof(
  fc.constantFrom('02:00:00:00:00:08', '02:00:00:00:00:08', '2:0:0:0:0:8', '020000000008', 'AB1CD-3', '1234567890', '12/1', 'zz', ''),
  fc.array(fc.constantFrom('0', '1', '5e', 'a', 'F', ':', ':', '-', 'x', 'g', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
);
const option = fc.constantFrom('-a', '-d', '-s', '-v', '-H', '-t', '-V', '-h', '-x', '-?', '--', '--list', '--del', '--set', '--ver', '--verbose', '--nosuch', '-av', '-vs', '-sd');

const line = (...parts: (string | fc.Arbitrary<string>)[]) => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)));

export const generator: LineGenerator = {
  tool: 'rarp',
  style: '2.10',
  from: ['addressed'],
  share: 0.3,
  words: fc.oneof(
    { weight: 4, arbitrary: line('-s', host, address) },
    { weight: 4, arbitrary: line('-t', type, '-s', host, address) },
    { weight: 2, arbitrary: line('-d', host) },
    { weight: 2, arbitrary: line('-v', fc.constantFrom('-a', '-d', '--list'), host) },
    { weight: 3, arbitrary: fc.array(fc.oneof(option, option, host), { maxLength: 4 }) },
    { weight: 1, arbitrary: line('-f', '/nowhere/at/all') },
  ),
};
