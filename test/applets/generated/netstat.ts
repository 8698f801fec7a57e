import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const one = (words: readonly string[]) => fc.constantFrom(...words).map((text) => [text]);
const after = (first: readonly string[], words: readonly string[]) => fc.tuple(fc.constantFrom(...first), fc.constantFrom(...words)).map((pair) => [...pair]);

const cluster = fc.array(fc.constantFrom(...'tuUSwxanlevopW46dNg'), { minLength: 1, maxLength: 5 }).map((letters) => [`-${letters.join('')}`]);
const families = ['inet', 'inet6', 'unix', 'ip', 'ip6', 'tcpip', 'ddp', 'econet', 'ash', 'ax25', 'ipx', 'nope', '', 'inet,inet6', 'unix,inet', 'inet,nope', 'bluetooth'];
const long = [
  'all',
  'listening',
  'numeric',
  'numeric-hosts',
  'numeric-p',
  'tcp',
  'ud',
  'udp',
  'udpl',
  'raw',
  'uni',
  'sctp',
  'tim',
  'ext',
  'prog',
  'verb',
  'wide',
  'sym',
  'inet',
  'inet6',
  'ip',
  'tcpip',
  'ax25',
  'app',
  'gr',
];

const option = fc.oneof(
  { weight: 6, arbitrary: cluster },
  { weight: 4, arbitrary: one(long.map((name) => `--${name}`)) },
  { weight: 2, arbitrary: after(['-A', '--protocol', '--prot'], families) },
  { weight: 1, arbitrary: one(families.map((family) => `--protocol=${family}`)) },
  {
    weight: 1,
    arbitrary: one(['-h', '-V', '-?', '-q', '-Z', '-2', '-f', '-T', '-I=lo', '--n', '--i', '--al=1', '--', 'word', '', '-', '--bogus', '-A', '-M', '-rs', '-is', '-ii']),
  },
);

/** No socket is there to see: what is on show are words. */
export const generator: LineGenerator = {
  tool: 'netstat',
  style: '2.10',
  real: { toFiles: true },
  from: ['fresh'],
  words: fc.array(option, { maxLength: 4 }).map((parts) => parts.flat()),
};
