import * as fc from 'fast-check';

type Words = fc.Arbitrary<readonly string[]>;

/** Words one after the other; those that are alternatives are chosen from. */
export const line = (...parts: (string | Words)[]): Words => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant([part]) : part))).map((lists) => lists.flat());
export const one = (...words: string[]): Words => fc.constantFrom(...words).map((word) => [word]);
export const some = (words: Words, maxLength: number): Words => fc.array(words, { maxLength }).map((lists) => lists.flat());
export const mostly = (usual: Words, odd: Words): Words => fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });

export const device = mostly(one('v0', 'v0', 'v1', 'lo'), one('nope', 'v0:1', 'v0:2', 'v0:9', ':', '', 'averyverylongname0', 'short0'));

const number = one('0', '1', '2', '20', '21', '63', '64', '127', '128', '1400', '1500', '32766', '32767', '65535', '65536', '65537', '70000');
const oddNumber = one('x', '3x', '', ' 7', '+5', '0x20', '010', '4294967295', '4294967296', '9223372036854775807', '99999999999999999999');
export const anyNumber = mostly(number, oddNumber);

const networks = ['10.9.0.0/16', '10.9.0.0/16', '10.10.0.0/16', '10.24.0.0/16', '10.25.0.0/16', '203.0.113.0/24', '203.0.114.0/24', '10.5.0.0/24', '192.0.2.0/28', '0/0'];
const oddNetworks = [
  '10.9.0.1/16',
  '10.9.0.0/33',
  '10.9.0.0/-1',
  '10.9.0.0/',
  '10.9.0.0/x',
  '10.9.0.0/0x10',
  '10.9.0.0/020',
  '10.9/16',
  'labnet/16',
  'shortnet/16',
  'nowhere/8',
  '10.9.0.0/16/8',
  '224.0.0.0/4',
];
const hosts = ['10.9.0.1', '198.51.100.7', '198.51.100.9', '10.5.0.77', 'eight', 'nine', 'lan.example'];
const oddHosts = ['10.9', '010.9.0.1', '0x0a090001', '10.9.0.256', 'labnet', 'lab', 'nowhere', 'nine6', '', '0.0.0.0', '255.255.255.255', '2001:db8::9', 'loopback', '10.9.0.1 x'];

const network = mostly(one(...networks), one(...oddNetworks));
const host = mostly(one(...hosts), one(...oddHosts));
export const mask = mostly(
  one('255.255.0.0', '255.255.255.0', '255.255.255.255', '255.0.0.0', '0.0.0.0'),
  one('255.0.255.0', 'labnet', 'default', 'nowhere', '0xffff0000', '24', ''),
);
export const gateway = mostly(
  one('10.5.0.9', '10.5.0.8', '10.5.0.7', '10.5.0.254', 'nine', 'gate'),
  one('10.5.0.1', '0.0.0.0', '192.0.2.1', '192.0.2.9', 'default', 'labnet', 'nowhere', '224.0.0.9', '127.0.0.1', ''),
);

export const target = fc.oneof(
  { weight: 6, arbitrary: line('-net', network) },
  { weight: 3, arbitrary: line(one('default', 'default', 'link-local')) },
  { weight: 4, arbitrary: line(some(one('-host'), 1), host) },
  { weight: 2, arbitrary: line('-net', host, 'netmask', mask) },
  { weight: 1, arbitrary: line(network) },
  { weight: 1, arbitrary: line(host, 'netmask', mask) },
);

export const target6 = mostly(
  one(
    '2001:db8:9::/48',
    '2001:db8:9::/48',
    '2001:db8:77::/48',
    '2001:db8:77::7',
    'default',
    'nine6',
    '2001:db8:77::8/128',
    '::/0',
    '2001:db8::/64',
    '2001:db8:b::/48',
    '2001:db8:c::/48',
  ),
  one(
    '2001:db8:77::7/48',
    '2001:db8:77::/129',
    '2001:db8:77::/x',
    '2001:db8:77::/',
    'default/0',
    'nine',
    'nowhere',
    'nowhere/64',
    '10.5.0.9',
    '',
    'fe80::77%v0',
    'fe80::77%nope',
    '::ffff:192.0.2.1',
    '::192.0.2.1',
    'ff05::/16',
    '-net',
    '2001:db8::1',
  ),
);
export const gateway6 = mostly(
  one('2001:db8::7', '2001:db8::8', '2001:db8::9', 'fe80::5'),
  one('::', '2001:db8::1', '2001:db8:ffff::1', 'ff02::1', 'fe80::5%v0', 'nine6', 'default', '10.5.0.9', ''),
);
