import * as fc from 'fast-check';
import type { LineGenerator } from '../support/line-generator.ts';

const devices = ['v0', 'v0', 'v1', 'lo', 'nope', 'v0:1', '', 'averyverylongname0'];
const hosts = ['10.5.0.8', '10.5.0.9', '10.5.0.77', '10.5.0.20', '10.5.20', 'eight', 'nine.example', '10.5.0.5', '10.5.0.6', '10.5.0.7', '0xa050008', '10.5.0.010'];
const oddHosts = [
  'nowhere.example',
  'lab',
  'default',
  '192.0.2.7',
  '10.5.0.1',
  '10.5.0.255',
  '224.0.0.9',
  '127.0.0.9',
  '0.0.0.0',
  '255.255.255.255',
  '',
  '10.5.0.8 x',
  '1.2.3.4.5',
  '0.1.2.3',
];
const addresses = ['02:00:00:00:00:20', '02:00:00:00:00:11', '02:00:00:00:00:10', '00:00:00:00:00:00', 'FE:0:0:0:0:1'];
const oddAddresses = ['02:00', '1::2', 'zz', '', 'AB1C-3', '0123456789', '12/1', '020000000021', '02:00:00:00:00:2g', ...devices];
const masks = ['0.0.0.0', '255.255.255.255', '255.255.255.0', '0xffffffff', 'default', 'nowhere.example'];
/** Not dlci and irda, for which net-tools has no function to read an address, and crashes. */
const types = ['ether', 'ether', 'netrom', 'ax25', 'arcnet', 'eui64', 'fddi', 'hippi', 'rose', 'x25', 'loop', 'ppp', 'nope'];
const families = ['inet', 'inet', 'inet6', 'unix', 'nope', 'inet,unix'];

const word = (...words: string[]) => fc.constant(words);
const one = (words: readonly string[]) => fc.constantFrom(...words).map((text) => [text]);
const after = (first: readonly string[], words: readonly string[]) => fc.tuple(fc.constantFrom(...first), fc.constantFrom(...words)).map((pair) => [...pair]);

const option = fc.oneof(
  { weight: 4, arbitrary: one(['-n', '-v', '-e', '-a', '-an', '--numeric', '--verb']) },
  { weight: 2, arbitrary: after(['-i', '-i', '--device'], devices) },
  { weight: 1, arbitrary: after(['-H', '-t', '--hw-type'], types) },
  { weight: 1, arbitrary: one(['-D', '--use-device']) },
  { weight: 1, arbitrary: after(['-A', '-p'], families) },
  { weight: 1, arbitrary: one(['-N', '-x', '-V', '-h', '-?', '--', '--d', '--all=1', '-i']) },
);
const host = fc.oneof({ weight: 4, arbitrary: one(hosts) }, { weight: 1, arbitrary: one(oddHosts) });
const address = fc.oneof({ weight: 3, arbitrary: one(addresses) }, { weight: 1, arbitrary: one(oddAddresses) });
const modifier = fc.oneof(
  { weight: 5, arbitrary: one(['pub', 'pub', 'priv', 'temp', 'trail', 'auto', 'dontpub']) },
  { weight: 3, arbitrary: after(['dev'], devices) },
  { weight: 1, arbitrary: after(['netmask'], masks) },
  { weight: 1, arbitrary: one(['bogus', 'dev', 'netmask']) },
);
const some = (arbitrary: fc.Arbitrary<string[]>, maxLength: number) => fc.array(arbitrary, { maxLength }).map((lists) => lists.flat());
const line = (...parts: fc.Arbitrary<string[]>[]) => fc.tuple(...parts).map((lists) => lists.flat());

export const generator: LineGenerator = {
  tool: 'arp',
  style: '2.10',
  from: ['addressed', 'neighbours', 'neighbours', 'unresolved', 'crowded', 'routed', 'fresh'],
  unordered: true,
  words: fc.oneof(
    { weight: 3, arbitrary: line(some(option, 2), fc.oneof(word(), host)) },
    { weight: 5, arbitrary: line(some(option, 1), one(['-s', '-s', '-Ds', '--set', '-vs']), host, address, some(modifier, 3)) },
    { weight: 3, arbitrary: line(some(option, 1), one(['-d', '-vd', '--delete']), host, some(modifier, 3)) },
    { weight: 1, arbitrary: line(some(option, 1), one(['-f', '-Df', '--file']), fc.oneof(word(), one(['/etc/ethers', '/nowhere', '/etc/hosts']))) },
    { weight: 1, arbitrary: line(some(option, 2), one(['-s', '-d', '-f', '-sd', '-as']), some(host, 2)) },
  ),
};
