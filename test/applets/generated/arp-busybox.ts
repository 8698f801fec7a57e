import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const devices = ['v0', 'v0', 'v1', 'lo', 'nope', 'v0:1', '', 'averyverylongname0'];
const hosts = ['10.5.0.8', '10.5.0.9', '10.5.0.77', '10.5.0.20', 'eight', '10.5.0.6', '0xa050008', 'nowhere.example', 'lab', 'default', '192.0.2.7', '10.5.0.1', ''];
const addresses = ['02:00:00:00:00:20', '02:00:00:00:00:11', '2:0:0:0:0:1', '02:00', 'zz', '020000000021', '02:00:00:00:00:20:30', ...devices];

const one = (words: readonly string[]) => fc.constantFrom(...words).map((text) => [text]);
const after = (first: readonly string[], words: readonly string[]) => fc.tuple(fc.constantFrom(...first), fc.constantFrom(...words)).map((pair) => [...pair]);
const option = fc.oneof(
  { weight: 4, arbitrary: one(['-n', '-v', '-a', '-an']) },
  { weight: 2, arbitrary: after(['-i'], devices) },
  { weight: 1, arbitrary: after(['-H', '-t'], ['ether', 'ether', 'loop', 'infiniband', 'arcnet']) },
  { weight: 1, arbitrary: one(['-D', '-x', '-i', '--', '--numeric']) },
  { weight: 1, arbitrary: after(['-A', '-p'], ['inet', 'inet6', 'unix']) },
);
const modifier = fc.oneof(
  { weight: 5, arbitrary: one(['pub', 'pub', 'priv', 'temp', 'trail', 'auto', 'dontpub']) },
  { weight: 3, arbitrary: after(['dev'], devices) },
  { weight: 1, arbitrary: after(['netmask'], ['0.0.0.0', '255.255.255.255', '255.255.255.0', '0xffffffff', 'nowhere.example']) },
  { weight: 1, arbitrary: one(['bogus', 'dev', 'netmask']) },
);
const some = (arbitrary: fc.Arbitrary<string[]>, maxLength: number) => fc.array(arbitrary, { maxLength }).map((lists) => lists.flat());
const line = (...parts: fc.Arbitrary<string[]>[]) => fc.tuple(...parts).map((lists) => lists.flat());

export const generator: LineGenerator = {
  tool: 'arp',
  style: 'busybox',
  from: ['addressed', 'neighbours', 'unresolved', 'routed'],
  unordered: true,
  share: 0.3,
  words: fc.oneof(
    { weight: 2, arbitrary: line(some(option, 2), some(one(hosts), 1)) },
    { weight: 4, arbitrary: line(some(option, 1), one(['-s', '-s', '-Ds']), one(hosts), one(addresses), some(modifier, 3)) },
    { weight: 3, arbitrary: line(some(option, 1), one(['-d']), one(hosts), some(modifier, 3)) },
    { weight: 1, arbitrary: line(some(option, 2), one(['-s', '-d', '-sd']), some(one(hosts), 2)) },
  ),
};
