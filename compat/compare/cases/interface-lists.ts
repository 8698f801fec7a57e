import { compareOperation, everywhere, from, needing } from '../case.ts';

// What lists of interfaces need, and words of old tools that no single call of netlink does.

/** Not with IPv6 addresses on links that are up: their multicast reports are sent at random moments and counted. */
const quiet = ['fresh', 'up', 'addressed', 'crowded'] as const;

export const interfaceListCases = [
  compareOperation(
    'link.list-details',
    quiet.map((state) => from(state, {})),
    from('labelled', {}, 'labels that name no link, another one, an alternative name'),
    from('marked', {}, 'broadcast addresses of their own'),
    from('dressed', {}, 'all flags'),
  ),
  compareOperation(
    'link.get-details',
    quiet.map((state) => from(state, { link: 'v0' })),
    from('crowded', { link: 'v0:1' }, 'a label'),
    from('crowded', { link: 'v0:9' }, 'no such label'),
    from('labelled', { link: 'v0:3' }, 'a label with peers'),
    from('labelled', { link: 'v0:5' }, 'a label on another link'),
    from('labelled', { link: 'short0:4' }, 'a label of an alternative name'),
    from('labelled', { link: 'short0' }, 'an alternative name'),
    from('labelled', { link: 'office' }, 'a label that names no link'),
    from('fresh', { link: 'lo' }, 'the loopback'),
    from('fresh', { link: 'nope' }, 'no such link'),
  ),
  compareOperation(
    'link.set-hardware-address',
    everywhere({ link: 'v0', hardwareType: 1, address: '02:00:00:00:00:aa' }),
    from('fresh', { link: 'v0', hardwareType: 1, address: '02:00' }, 'fewer bytes'),
    from('fresh', { link: 'v0', hardwareType: 1, address: '02:00:00:00:00:aa:bb:cc' }, 'more bytes'),
    from('fresh', { link: 'v0', hardwareType: 1, address: '01:00:5e:00:00:01' }, 'a multicast address'),
    from('fresh', { link: 'v0', hardwareType: 772, address: '02:00:00:00:00:aa' }, 'another type'),
    from('fresh', { link: 'v0:1', hardwareType: 1, address: '02:00:00:00:00:aa' }, 'a label'),
    from('fresh', { link: 'nope', hardwareType: 1, address: '02:00:00:00:00:aa' }, 'no such link'),
    needing('tun', [from('tunnelled', { link: 't0', hardwareType: 1, address: '02:00:00:00:00:aa' }, 'a device without an address')]),
  ),
  ...(['link.set-keepalive', 'link.set-outfill'] as const).map((operation) =>
    compareOperation(operation, from('fresh', { link: 'v0', seconds: 5 }), from('fresh', { link: 'nope', seconds: 5 }, 'no such link')),
  ),
  compareOperation('link.get-slip', from('fresh', { link: 'v0' }), from('fresh', { link: 'nope' }, 'no such link')),
  compareOperation(
    'address.set-label-flags',
    from('crowded', { label: 'v0:1', flags: 0 }),
    from('crowded', { label: 'v0:1', flags: 1 }, 'with IFF_UP'),
    from('crowded', { label: 'v0:2', flags: 0x100 }, 'another flag alone'),
    from('crowded', { label: 'v0:9', flags: 0 }, 'no such label'),
    from('crowded', { label: 'v0:9', flags: 1 }, 'no such label, with IFF_UP'),
    from('labelled', { label: 'v0:3', flags: 0 }, 'a label with two addresses'),
    from('labelled', { label: 'short0:4', flags: 0 }, 'a label of an alternative name'),
    from('labelled', { label: 'v0:5', flags: 0 }, 'a label on another link'),
    from('fresh', { label: 'nope:1', flags: 0 }, 'no such link'),
  ),
  compareOperation('address6.list-hash-order', needing('ipv6', [from('v6', {}), from('fresh', {}, 'none')])),
  compareOperation(
    'address6.add-sit-tunnel',
    needing('ipv6', [from('up', { link: 'v0', address: '::192.0.2.1' }), from('up', { link: 'nope', address: '::192.0.2.1' }, 'no such link')]),
  ),
];
