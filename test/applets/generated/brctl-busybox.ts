import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const bridge = fc.constantFrom('b0', 'b0', 'b1', 'b1', 'b5', 'v0', 'lo', 'nope', 'b0:1', 'aaaaaaaaaaaaaaaaaaaaaaaa', '');
/** Not a name that there was at the start: a bridge made anew has an address by chance. */
const made = fc.constantFrom('b5', 'b6', 'lo', 'v0', 'a/b', 'b 7', 'n%d', '.', '-x', '--help', 'aaaaaaaaaaaaaaaaaaaaaaaa', '');
const port = fc.constantFrom('v0', 'v0', 'v1', 'v1', 'b1', 'lo', 'nope', 'v0:1', 'aaaaaaaaaaaaaaaaaaaaaaaa', '');

const line = (...parts: (string | fc.Arbitrary<string>)[]) => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)));

const words = fc.oneof(
  { arbitrary: line('addbr', made), weight: 4 },
  { arbitrary: line('addbr', made, made), weight: 1 },
  { arbitrary: line('delbr', fc.oneof(bridge, made)), weight: 3 },
  { arbitrary: line('addif', bridge, port), weight: 5 },
  { arbitrary: line('addif', bridge, port, port), weight: 1 },
  { arbitrary: line('delif', bridge, port), weight: 4 },
  { arbitrary: line(fc.constantFrom('addif', 'delif'), bridge), weight: 1 },
  { arbitrary: line(fc.constantFrom('show', 'showmacs', 'showstp', 'stp', 'setfd', 'addb', 'ADDBR', 'x', '-h', '--help', ''), bridge), weight: 1 },
  { arbitrary: fc.constantFrom([], ['--help'], ['-h'], ['addbr'], ['delbr'], ['show'], ['nosuch']), weight: 1 },
);

export const generator: LineGenerator = {
  tool: 'brctl',
  style: 'busybox',
  real: { command: ['busybox', 'brctl'], sysfs: true },
  from: ['bridged', 'bridged-up'],
  words,
  share: 0.3,
};
