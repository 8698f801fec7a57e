import * as fc from 'fast-check';

const links = fc.oneof(
  { weight: 8, arbitrary: fc.constant('v0') },
  { weight: 3, arbitrary: fc.constantFrom('v0:1', 'v0:2', 'v0:9', 'lo', 'v0:1-') },
  { weight: 1, arbitrary: fc.constantFrom('nosuch0', 'office', 'short0', 'uplink', '', 'v0:') },
);
const address = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('10.1.2.3', '192.168.7.1', '172.20.0.1', '10.5.0.1', '10.5.0.2', '203.0.113.9', '0.0.0.0', 'default') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '10.1',
      '224.0.0.1',
      '255.255.255.255',
      '10.1.2.3:80',
      '10.1.2.3:x',
      '10.1.2.3/24',
      '10.1.2.3/200',
      '10.1.2.3/x',
      'inet',
      '+',
      'eight',
      'nowhere',
      '',
    ),
  },
);
const masks = fc.constantFrom('255.255.255.0', '255.255.0.0', '255.0.255.0', '0xffffff00', '255.255.255.255', 'inet');
const number = fc.constantFrom('1400', '1500', '68', '67', '0', '-1', '0x578', '010', 'x', '', '65536', '99999999999999999999');
const one = (word: string, argument: fc.Arbitrary<string>) => argument.map((value) => [word, value]);

/** Not those that add IPv6 addresses: what is sent about them is counted, and shown. */
const part = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.boolean(), fc.constantFrom('arp', 'trailers', 'promisc', 'multicast', 'allmulti', 'dynamic', 'up', 'down'))
      .map(([minus, word]) => [minus ? `-${word}` : word]),
  },
  { weight: 2, arbitrary: fc.constantFrom('-broadcast', '-pointopoint', '-mtu', '-netmask', '-add', '-hw', 'name', 'media', '-x', '-a').map((word) => [word]) },
  { weight: 8, arbitrary: address.map((value) => [value]) },
  { weight: 4, arbitrary: one('netmask', masks) },
  { weight: 4, arbitrary: one('broadcast', fc.oneof(address, fc.constant('+'))) },
  { weight: 2, arbitrary: one('pointopoint', address) },
  { weight: 2, arbitrary: one('dstaddr', address) },
  { weight: 2, arbitrary: one('add', address) },
  { weight: 2, arbitrary: one('del', address) },
  { weight: 3, arbitrary: one('mtu', number) },
  { weight: 2, arbitrary: one('txqueuelen', number) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('metric', 'irq', 'io_addr', 'mem_start', 'keepalive', 'outfill'), number) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('ether', 'eth', 'infiniband', 'i', 'loop', ''),
        fc.constantFrom('02:00:00:00:00:77', '020000000078', '2:0:0:0:0:79', '02:00', 'xyz', '01:00:5e:00:00:01'),
      )
      .map(([name, value]) => ['hw', name, value]),
  },
  { weight: 1, arbitrary: fc.constantFrom('netmask', 'broadcast', 'mtu', 'hw', 'add').map((word) => [word]) },
);

const setting = fc
  .tuple(fc.constantFrom<string[]>([], [], [], ['-a']), links, fc.array(part, { minLength: 1, maxLength: 4 }))
  .map(([all, link, parts]) => [...all, link, ...parts.flat()]);
const showing = fc
  .tuple(
    fc.constantFrom<string[]>([], ['-a']),
    fc.oneof(
      fc.constant<string[]>([]),
      links.map((link) => [link]),
    ),
  )
  .map(([all, link]) => [...all, ...link]);

/** Command lines of busybox's ifconfig. */
export const busyboxWords = fc.oneof({ weight: 5, arbitrary: setting }, { weight: 1, arbitrary: showing });
