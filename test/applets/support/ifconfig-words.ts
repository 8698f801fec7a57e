import * as fc from 'fast-check';
import { inetAton } from '../../../compat/legacy/inet-aton.ts';

/** Not v1: of two links that come up together, the kernel puts the one or the other first into its routes of IPv6 groups. */
const links = fc.oneof(
  { weight: 8, arbitrary: fc.constant('v0') },
  { weight: 4, arbitrary: fc.constantFrom('v0:1', 'v0:2', 'v0:9', 'v0:0', 'lo') },
  { weight: 1, arbitrary: fc.constantFrom('nosuch0', 'v0:', 'v0:a', 'v0:1-', 'nosuch0:1', 'a-name-that-is-longer', '', ':1', 'v2') },
);
const quad = fc
  .tuple(fc.constantFrom(10, 172, 192, 127, 203, 240), fc.constantFrom(0, 5, 16, 168), fc.constantFrom(0, 2), fc.constantFrom(0, 1, 7, 255))
  .map((bytes) => bytes.join('.'));
const oddAddress = fc.constantFrom(
  '10.1',
  '010.0.0.9',
  '0x0a000001',
  '0.0.0.0',
  'default',
  '255.255.255.255',
  '224.0.0.1',
  '1.2.3',
  '10.5.0.1',
  '10.5.0.3',
  '192.0.2.7',
  '10.0.0.300',
  '1.2.3.4.5',
);
const hosts = fc.constantFrom('eight', 'nine.example', 'labnet', 'shortnet', 'nowhere', 'nine6', '-', '+', 'fe80::1');
const address = fc.oneof({ weight: 6, arbitrary: quad }, { weight: 2, arbitrary: oddAddress });
const anyAddress = fc.oneof({ weight: 8, arbitrary: address }, { weight: 1, arbitrary: hosts });
const masks = fc.constantFrom('255.255.255.0', '255.255.0.0', '255.0.0.0', '255.255.255.252', '255.255.255.255', '0.0.0.0', '0xffffff00', '255.0.255.0', 'ffffff00', '24');
const lengths = fc.constantFrom('24', '16', '8', '30', '31', '32', '0', '', '33', '0x18', '010', '-1', '24x');
const inet6 = fc.constantFrom(
  '2001:db8::7/64',
  '2001:db8::7',
  '2001:db8:5::1/128',
  'fe80::9/64',
  '::1/128',
  '2001:db8::7/129',
  'ff02::1/16',
  '::x',
  '::ffff:1.2.3.4/96',
  '2001:db8::7/',
);
const number = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('1400', '1500', '1280', '68', '576', '9000', '65535') },
  { weight: 2, arbitrary: fc.constantFrom('0', '-1', '67', '65536', '0x100', '010', 'x', '', '12abc', '4294967296', '99999999999999999999') },
);
const hardware = fc.tuple(
  fc.constantFrom('ether', 'ether', 'ether', 'ax25', 'loop', 'infiniband', 'eui64', 'tunnel', 'fddi'),
  fc.constantFrom('02:00:00:00:00:77', '020000000078', '2:0:0:0:0:79', '01:00:5e:00:00:01', '00:00:00:00:00:00', 'xyz', 'abc', '02:00:00:00:00:77:88'),
);

const flagWord = fc.tuple(fc.boolean(), fc.constantFrom('arp', 'promisc', 'allmulti', 'multicast', 'dynamic', 'trailers', 'broadcast', 'pointopoint', 'pointtopoint'));
const one = (word: string, argument: fc.Arbitrary<string>) => argument.map((value) => [word, value]);

const ofInet6 = [
  { weight: 3, arbitrary: one('add', inet6) },
  { weight: 2, arbitrary: one('del', inet6) },
  { weight: 1, arbitrary: one('tunnel', inet6) },
];

/** What stands behind the interface: one word with what belongs to it. */
const parts = [
  { weight: 6, arbitrary: flagWord.map(([minus, word]) => [minus ? `-${word}` : word]) },
  { weight: 4, arbitrary: fc.constantFrom('up', 'up', 'down').map((word) => [word]) },
  { weight: 8, arbitrary: anyAddress.map((value) => [value]) },
  { weight: 3, arbitrary: fc.tuple(address, lengths).map(([value, length]) => [`${value}/${length}`]) },
  { weight: 4, arbitrary: one('netmask', fc.oneof({ weight: 6, arbitrary: masks }, { weight: 1, arbitrary: anyAddress })) },
  { weight: 3, arbitrary: one('broadcast', anyAddress) },
  { weight: 2, arbitrary: one('pointopoint', anyAddress) },
  { weight: 2, arbitrary: one('dstaddr', anyAddress) },
  { weight: 3, arbitrary: one('add', address) },
  { weight: 3, arbitrary: one('del', address) },
  { weight: 3, arbitrary: one('mtu', number) },
  { weight: 2, arbitrary: one('txqueuelen', number) },
  { weight: 2, arbitrary: hardware.map(([name, value]) => ['hw', name, value]) },
  { weight: 1, arbitrary: one('name', fc.constantFrom('w0', 'v1', 'v0', 'v2', 'a/b', 'a-name-that-is-longer', '')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('media', 'port', 'irq', 'io_addr', 'mem_start', 'keepalive', 'outfill', 'metric'), fc.constantFrom('auto', '10baseT', '5', '0x300', 'x')),
  },
  { weight: 1, arbitrary: fc.constantFrom('netmask', 'mtu', 'hw', 'add', 'del', 'name', 'up,down', '-x', 'nothing', '', '--').map((word) => [word]) },
];

const family = fc.oneof({ weight: 14, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constantFrom(['inet'], ['inet6'], ['ax25'], ['x25'], ['inet,inet6']) });
const options = fc.oneof({ weight: 14, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constantFrom(['-v'], ['-a'], ['-s'], ['-a', '-v'], ['-x'], ['-V'], ['-h']) });

/** Lines that set something; `more` words beside those of links and IPv4. */
const setting = (more: typeof parts) =>
  fc
    .tuple(options, links, family, fc.array(fc.oneof(...parts, ...more), { minLength: 1, maxLength: 4 }))
    .map(([before, link, name, parts]) => [...before, link, ...name, ...parts.flat()]);
const showing = fc
  .tuple(
    options,
    fc.oneof(
      fc.constant([]),
      links.map((link) => [link]),
    ),
  )
  .map(([before, link]) => [...before, ...link]);

/**
 * Left out is what cannot be compared: a name in an `add` or `del` is looked up outside of the namespace that a test is in; and what the old tool leaves to the
 * bytes on its stack, or dies of.
 */
const comparable = (words: readonly string[]) => !afterLookup(words);

/** Lines that set and lines that show. Without IPv6 addresses: those have the groups reported that they belong to, at random moments, and what is sent is shown. */
export const settingAndShowing = fc.oneof({ weight: 5, arbitrary: setting([]) }, { weight: 1, arbitrary: showing }).filter(comparable);

/** Lines that set, IPv6 addresses too. */
export const settingInet6 = setting(ofInet6).filter(comparable);

const takers = ['broadcast', 'pointopoint', 'pointtopoint', 'netmask', 'dstaddr', 'add', 'del'];

/** Whether aliases would be looked for after a name has been waited for: a word that takes an address takes whatever comes next. */
function afterLookup(words: readonly string[]): boolean {
  const asked = words.findIndex((word, index) => index > 0 && takers.includes(words[index - 1] ?? '') && inetAton(word) === undefined);
  return asked >= 0 && words.slice(asked).some((word) => word === 'add' || word === 'del');
}
