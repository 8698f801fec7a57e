import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const bridge = fc.constantFrom('b0', 'b0', 'b1', 'b1', 'b5', 'v0', 'lo', 'nope', 'b0:1', '');
const port = fc.constantFrom('v0', 'v0', 'v1', 'v1', 'b1', 'lo', 'nope', 'v0:1', '');
const time = fc.constantFrom('9', '2', '1.5', '30', '0', '31', '0.07', '3x', '0x4', '1e1', ' 7', 'x', '');
const number = fc.constantFrom('0', '1', '5', '63', '64', '100', '65535', '65536', '0x20', '010', '08', '3 ', 'x', '-', '');
const onOff = fc.constantFrom('on', 'off', 'yes', 'no', '0', '1', 'ON', 'x');

const line = (...parts: (string | fc.Arbitrary<string>)[]) => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)));

/** Nothing here runs timers for long, since bridges stay down: what is left of them could not be the same three times. But setageing starts one. */
const words = fc.oneof(
  { arbitrary: line('addbr', fc.constantFrom('b5', 'b6', 'lo', 'v0', 'a/b', '')), weight: 3 },
  { arbitrary: line('delbr', bridge), weight: 2 },
  { arbitrary: line('addif', bridge, port), weight: 4 },
  { arbitrary: line('addif', bridge, port, port), weight: 1 },
  { arbitrary: line('delif', bridge, port), weight: 3 },
  { arbitrary: line('hairpin', bridge, port, onOff), weight: 2 },
  { arbitrary: line('stp', bridge, onOff), weight: 2 },
  { arbitrary: line(fc.constantFrom('setfd', 'sethello', 'setmaxage'), bridge, time), weight: 4 },
  { arbitrary: line('setbridgeprio', bridge, number), weight: 2 },
  { arbitrary: line(fc.constantFrom('setpathcost', 'setportprio'), bridge, port, number), weight: 4 },
  { arbitrary: line('show'), weight: 2 },
  { arbitrary: line('show', bridge), weight: 2 },
  { arbitrary: line('showmacs', bridge), weight: 2 },
  { arbitrary: line('showstp', fc.constantFrom('b0', 'b1', 'v0', 'nope', '')), weight: 3 },
  { arbitrary: fc.constantFrom([], ['-h'], ['-V'], ['nosuch'], ['addif', 'b0'], ['setfd'], ['-x']), weight: 1 },
);

export const generator: LineGenerator = { tool: 'brctl', style: '2.10', real: { sysfs: true }, from: ['bridged'], words, share: 0.5 };
