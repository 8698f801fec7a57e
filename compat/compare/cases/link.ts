import { compareOperation, everywhere, from } from '../case.ts';
import { linkFlagCases } from './link-flags.ts';

const nowhere = [from('fresh', { link: 'nope' }, 'no such link'), from('crowded', { link: 'v0:1' }, 'a label'), from('fresh', { link: 'lo' }, 'the loopback')];
const readFrom = () => [everywhere({ link: 'v0' }), from('dressed', { link: 'v0' }), from('dressed', { link: 'uplink' }, 'an alternative name'), nowhere];

const readCases = [
  compareOperation('link.list', everywhere({}), from('dressed', {})),
  compareOperation('link.get', ...readFrom()),
  compareOperation('link.get-flags', ...readFrom()),
  compareOperation('link.get-mtu', ...readFrom()),
  compareOperation('link.get-address', ...readFrom()),
  compareOperation('link.get-broadcast', everywhere({ link: 'v0' })),
  compareOperation('link.get-txqlen', ...readFrom()),
  compareOperation('link.get-map', ...readFrom()),
  compareOperation('link.get-metric', everywhere({ link: 'v0' })),
  // Not with IPv6 addresses: their multicast reports are sent at random moments and counted.
  compareOperation(
    'link.get-statistics',
    (['fresh', 'up', 'addressed', 'crowded'] as const).map((state) => from(state, { link: 'v0' })),
    nowhere,
  ),
  // Not with IPv6 addresses, as above.
  compareOperation(
    'link.list-statistics',
    (['fresh', 'up', 'addressed', 'crowded'] as const).map((state) => from(state, {})),
  ),
  compareOperation('link.get-index', ...readFrom()),
  compareOperation('link.get-name', everywhere({ index: 10 }), from('fresh', { index: 99 }, 'no such index')),
  compareOperation('link.list-multicast', ...readFrom()),
  compareOperation('link.get-alias', everywhere({ link: 'v0' })),
  compareOperation('link.list-altnames', everywhere({ link: 'v0' })),
];

const writeCases = [
  compareOperation(
    'link.set-mtu',
    everywhere({ link: 'v0', mtu: 1400 }),
    from('v6', { link: 'v0', mtu: 1000 }, 'below 1280 takes IPv6 away'),
    from('v6', { link: 'v0', mtu: 1280 }, '1280 is enough for IPv6'),
    from('up', { link: 'v0', mtu: 1500 }, 'the same again'),
    from('fresh', { link: 'v0', mtu: 68 }, 'the least of Ethernet'),
    from('fresh', { link: 'v0', mtu: 67 }, 'too small'),
    from('fresh', { link: 'v0', mtu: 65535 }, 'the most of a veth'),
    from('fresh', { link: 'v0', mtu: 65536 }, 'too large'),
    from('fresh', { link: 'v0', mtu: 0 }, 'zero'),
    from('fresh', { link: 'v0', mtu: -1 }, 'negative'),
    from('crowded', { link: 'v0:1', mtu: 1400 }, 'a label'),
    from('dressed', { link: 'uplink', mtu: 1400 }, 'an alternative name'),
    from('fresh', { link: 'nope', mtu: 1400 }, 'no such link'),
  ),
  compareOperation(
    'link.set-name',
    everywhere({ link: 'v0', newName: 'w0' }),
    from('neighbours', { link: 'v0', newName: 'w0' }),
    from('fresh', { link: 'v0', newName: 'fifteen-letters' }, '15 bytes'),
    from('fresh', { link: 'v0', newName: 'v1' }, 'a name that is taken'),
    from('fresh', { link: 'v0', newName: 'v0' }, 'its own name'),
    from('up', { link: 'v0', newName: 'v0' }, 'its own name'),
    from('fresh', { link: 'v0', newName: 'v%d' }, 'the first free number'),
    from('fresh', { link: 'v0', newName: 'x%d' }, 'the first number'),
    from('fresh', { link: 'v0', newName: 'x%d%d' }, 'two numbers'),
    from('fresh', { link: 'v0', newName: 'x%s' }, 'another format'),
    from('fresh', { link: 'v0', newName: 'a/b' }, 'a slash'),
    from('fresh', { link: 'v0', newName: 'a:b' }, 'a colon'),
    from('fresh', { link: 'v0', newName: 'a b' }, 'a blank'),
    from('fresh', { link: 'v0', newName: '..' }, 'two dots'),
    from('crowded', { link: 'v0:1', newName: 'w0' }, 'a label'),
    from('dressed', { link: 'uplink', newName: 'w0' }, 'an alternative name'),
    from('dressed', { link: 'v0', newName: 'uplink' }, 'its own alternative name'),
    from('dressed', { link: 'v1', newName: 'uplink' }, 'the alternative name of another'),
    from('dressed', { link: 'lo', newName: 'loop' }, 'the loopback'),
    from('fresh', { link: 'nope', newName: 'w0' }, 'no such link'),
  ),
  ...(['link.set-address', 'link.set-broadcast'] as const).map((operation) =>
    compareOperation(
      operation,
      everywhere({ link: 'v0', address: '02:00:00:00:00:aa' }),
      from('neighbours', { link: 'v0', address: '02:00:00:00:00:aa' }),
      from('fresh', { link: 'v0', address: '01:00:5e:00:00:01' }, 'a multicast address'),
      from('fresh', { link: 'v0', address: '00:00:00:00:00:00' }, 'all zero'),
      from('fresh', { link: 'v0', address: 'ff:ff:ff:ff:ff:ff' }, 'all ones'),
      from('fresh', { link: 'v0', address: '02:00:00:00:00:10' }, 'its own address'),
      from('up', { link: 'v0', address: '02:00:00:00:00:11' }, "its peer's address"),
      from('fresh', { link: 'lo', address: '02:00:00:00:00:aa' }, 'the loopback'),
      from('fresh', { link: 'nope', address: '02:00:00:00:00:aa' }, 'no such link'),
    ),
  ),
  compareOperation(
    'link.set-txqlen',
    everywhere({ link: 'v0', txqlen: 500 }),
    from('fresh', { link: 'v0', txqlen: 1000 }, 'the same again'),
    from('fresh', { link: 'v0', txqlen: 0 }, 'zero'),
    from('fresh', { link: 'v0', txqlen: 2147483647 }, 'the most'),
    from('fresh', { link: 'v0', txqlen: -1 }, 'negative'),
    from('fresh', { link: 'nope', txqlen: -1 }, 'negative, no such link'),
    from('fresh', { link: 'nope', txqlen: 500 }, 'no such link'),
  ),
  compareOperation(
    'link.set-map',
    from('fresh', { link: 'v0', memStart: 0, memEnd: 0, baseAddr: 0x300, irq: 5, dma: 0, port: 0 }),
    from('up', { link: 'v0', memStart: 0, memEnd: 0, baseAddr: 0x300, irq: 5, dma: 0, port: 0 }),
    from('fresh', { link: 'nope', memStart: 0, memEnd: 0, baseAddr: 0x300, irq: 5, dma: 0, port: 0 }, 'no such link'),
  ),
  compareOperation('link.set-metric', from('fresh', { link: 'v0', metric: 1 })),
  compareOperation(
    'link.add-multicast',
    everywhere({ link: 'v0', address: '01:00:5e:00:00:42' }),
    from('fresh', { link: 'v0', address: '33:33:00:00:00:42' }, 'an IPv6 group'),
    from('fresh', { link: 'v0', address: 'ff:ff:ff:ff:ff:ff' }, 'all ones'),
    from('dressed', { link: 'v0', address: '01:00:5e:00:00:42' }, 'one that is there'),
    from('up', { link: 'v0', address: '01:00:5e:00:00:01' }, 'one that IPv4 listens to'),
    from('dressed', { link: 'uplink', address: '01:00:5e:00:00:43' }, 'an alternative name'),
    from('fresh', { link: 'lo', address: '01:00:5e:00:00:42' }, 'the loopback'),
    from('fresh', { link: 'nope', address: '01:00:5e:00:00:42' }, 'no such link'),
  ),
  compareOperation(
    'link.add-multicast-use',
    from('up', { link: 'v0', address: '01:00:5e:00:00:01' }, 'one that IPv4 listens to'),
    from('up', { link: 'v0', address: '02:00:00:00:00:42' }, 'a unicast address'),
    from('fresh', { link: 'lo', address: '01:00:5e:00:00:42' }, 'the loopback'),
  ),
  compareOperation(
    'link.remove-multicast-use',
    from('dressed', { link: 'v0', address: '01:00:5e:00:00:42' }, 'one that was added by hand'),
    from('up', { link: 'v0', address: '01:00:5e:00:00:01' }, 'one that IPv4 listens to'),
  ),
  compareOperation(
    'link.remove-multicast',
    everywhere({ link: 'v0', address: '01:00:5e:00:00:42' }),
    from('dressed', { link: 'v0', address: '01:00:5e:00:00:42' }, 'one that is there'),
    from('up', { link: 'v0', address: '01:00:5e:00:00:01' }, 'one that IPv4 listens to'),
    from('fresh', { link: 'nope', address: '01:00:5e:00:00:42' }, 'no such link'),
  ),
  compareOperation('link.set-alias', everywhere({ link: 'v0', alias: 'uplink to the lab' })),
  compareOperation('link.add-altname', everywhere({ link: 'v0', altname: 'uplink' })),
  compareOperation('link.remove-altname', everywhere({ link: 'v0', altname: 'uplink' }), from('dressed', { link: 'v0', altname: 'uplink' }, 'one that is there')),
  compareOperation('link.remove', everywhere({ link: 'v0' })),
];

/** No virtual link has a transceiver or a parallel port. */
const driverCases = [
  compareOperation('link.get-mii-phy', from('fresh', { link: 'v0' }), from('fresh', { link: 'nope' }, 'no such link')),
  compareOperation('link.get-mii-register', from('fresh', { link: 'v0', phy: 0, register: 1 })),
  compareOperation('link.set-mii-register', from('fresh', { link: 'v0', phy: 0, register: 0, value: 0x8000 })),
  compareOperation('link.get-plip', from('fresh', { link: 'v0' })),
  compareOperation('link.set-plip', from('fresh', { link: 'v0', nibble: 3000, trigger: 500 })),
];

export const linkCases = [...readCases, ...linkFlagCases, ...writeCases, ...driverCases];
