import { compareOperation, everywhere, from, needing } from '../case.ts';

export const address6Cases = [
  compareOperation(
    'address6.list',
    needing('ipv6', [...everywhere({ link: 'v0' }), ...everywhere({}, 'all links'), from('v6', { link: 'v0:1' }, 'a label'), from('v6', { link: 'nope' }, 'no such link')]),
  ),
  compareOperation('address6.list-details', needing('ipv6', [...everywhere({ link: 'v0' }), from('branched', {}, 'all links'), from('v6', { link: 'nope' }, 'no such link')])),
  compareOperation(
    'address6.add',
    needing('ipv6', [
      ...everywhere({ link: 'v0', address: '2001:db8:7::1', prefixLength: 64 }),
      from('v6', { link: 'v0', address: '2001:db8::1', prefixLength: 64 }, 'the same address'),
      from('v6', { link: 'v0', address: '2001:db8::1', prefixLength: 48 }, 'the same address with another prefix length'),
      from('v6', { link: 'v0', address: '2001:db8::5', prefixLength: 64 }, 'a second address of a subnet'),
      from('up', { link: 'v0', address: 'fe80::77', prefixLength: 64 }, 'link-local'),
      from('up', { link: 'v0', address: 'ff02::5', prefixLength: 16 }, 'a multicast group'),
      from('up', { link: 'v0', address: '::1', prefixLength: 128 }, 'the loopback address'),
      from('up', { link: 'v0', address: '::', prefixLength: 64 }, 'the unspecified address'),
      from('up', { link: 'v0', address: '::ffff:192.0.2.1', prefixLength: 96 }, 'an IPv4-mapped address'),
      from('up', { link: 'v0', address: '2001:db8:7::1', prefixLength: 0 }, '/0'),
      from('up', { link: 'v0', address: '2001:db8:7::1', prefixLength: 128 }, '/128'),
      from('up', { link: 'lo', address: '2001:db8:7::1', prefixLength: 64 }, 'the loopback link'),
      from('up', { link: 'v0:1', address: '2001:db8:7::1', prefixLength: 64 }, 'a label'),
      from('up', { link: 'nope', address: '2001:db8:7::1', prefixLength: 64 }, 'no such link'),
    ]),
  ),
  compareOperation(
    'address6.remove',
    needing('ipv6', [
      ...everywhere({ link: 'v0', address: '2001:db8::1', prefixLength: 64 }),
      from('v6', { link: 'v0', address: '2001:db8::1', prefixLength: 128 }, 'another prefix length'),
      from('v6', { link: 'v0', address: 'fe80::1', prefixLength: 64 }, 'link-local'),
      from('v6', { link: 'v0', address: '2001:db8:5::1', prefixLength: 128 }, '/128'),
      from('v6', { link: 'v1', address: '2001:db8::1', prefixLength: 64 }, 'on another link'),
      from('v6', { link: 'v0:1', address: '2001:db8::1', prefixLength: 64 }, 'a label'),
      from('v6', { link: 'nope', address: '2001:db8::1', prefixLength: 64 }, 'no such link'),
    ]),
  ),
];
