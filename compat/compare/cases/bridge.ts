import { compareOperation, from } from '../case.ts';

/** What a bridge is asked by name: of a bridge with a port, without one, of what is none, and of nothing. */
const ofBridges = <I extends object>(rest: I) => [
  from('bridged', { link: 'b0', ...rest }, 'with a port'),
  from('bridged', { link: 'b1', ...rest }, 'without a port'),
  from('bridged', { link: 'v1', ...rest }, 'no bridge'),
  from('bridged', { link: 'nope', ...rest }, 'no such link'),
  from('bridged', { link: 'b0:1', ...rest }, 'a label'),
];

const ofPorts = <I extends object>(rest: I) => [
  from('bridged', { link: 'b0', port: 'v0', ...rest }),
  from('bridged', { link: 'b0', port: 'v1', ...rest }, 'no port'),
  from('bridged', { link: 'b1', port: 'v0', ...rest }, 'of another bridge'),
  from('bridged', { link: 'b0', port: 'nope', ...rest }, 'no such port'),
  from('bridged', { link: 'v1', port: 'v0', ...rest }, 'no bridge'),
  from('bridged', { link: 'nope', port: 'v0', ...rest }, 'no such bridge'),
];

/** Of `above` is more than the kernel takes, `below` less. */
const times = (usual: number, below: number, above: number) => [
  ...ofBridges({ hundredths: usual }),
  from('bridged', { link: 'b0', hundredths: below }, 'too short'),
  from('bridged', { link: 'b0', hundredths: above }, 'too long'),
  from('bridged', { link: 'b0', hundredths: 0 }, 'zero'),
  from('bridged-up', { link: 'b0', hundredths: usual }),
];

const address = '02:00:00:00:00:25';

const changeCases = [
  compareOperation(
    'bridge.add',
    from('bridged', { name: 'b5', address }),
    from('bridged', { name: 'fifteen-letters', address }, '15 bytes'),
    from('bridged', { name: 'b0' }, 'a name that is taken'),
    from('bridged', { name: 'v0' }, "another link's name"),
    from('bridged', { name: 'a/b' }, 'a slash'),
    from('bridged', { name: 'a b' }, 'a blank'),
    from('bridged', { name: '..' }, 'two dots'),
    from('bridged', { name: 'b5', address: '01:00:5e:00:00:01' }, 'a multicast address'),
  ),
  compareOperation(
    'bridge.remove',
    ...ofBridges({}),
    from('bridged-up', { link: 'b0' }, 'up'),
    from('bridged-up', { link: 'b1' }, 'down beside one that is up'),
    from('bridged', { link: 'lo' }, 'the loopback'),
  ),
  compareOperation(
    'bridge.add-port',
    from('bridged', { link: 'b0', port: 'v1' }),
    from('bridged', { link: 'b1', port: 'v1' }, 'the first'),
    from('bridged-up', { link: 'b0', port: 'v1' }),
    from('bridged', { link: 'b0', port: 'v0' }, 'once more'),
    from('bridged', { link: 'b1', port: 'v0' }, 'of another bridge'),
    from('bridged', { link: 'b0', port: 'b1' }, 'a bridge'),
    from('bridged', { link: 'b0', port: 'b0' }, 'itself'),
    from('bridged', { link: 'b0', port: 'lo' }, 'the loopback'),
    from('bridged', { link: 'b0', port: 'nope' }, 'no such port'),
    from('bridged', { link: 'v0', port: 'v1' }, 'no bridge'),
    from('bridged', { link: 'nope', port: 'v1' }, 'no such bridge'),
    from('bridged', { link: 'b0:1', port: 'v1:1' }, 'labels'),
  ),
  compareOperation('bridge.remove-port', ...ofPorts({}), from('bridged-up', { link: 'b0', port: 'v0' })),
];

const readCases = [
  compareOperation('bridge.list', from('fresh', {}), from('bridged', {})),
  compareOperation('bridge.list-details', from('fresh', {}), from('bridged', {}, 'a bridge with a port and one without'), from('bridged-up', {})),
  compareOperation('bridge.list-ports', ...ofBridges({})),
  compareOperation('bridge.get', ...ofBridges({}), from('bridged-up', { link: 'b0' })),
  // Only while they do not run: what is left of them is of the moment.
  compareOperation('bridge.get-timers', ...ofBridges({})),
  compareOperation('bridge.get-port', ...ofPorts({}), from('bridged-up', { link: 'b0', port: 'v0' })),
  compareOperation('bridge.get-port-timers', ...ofPorts({})),
  compareOperation('bridge.list-macs', ...ofBridges({})),
];

const settingCases = [
  compareOperation('bridge.set-stp', ...ofBridges({ enabled: true }), from('bridged', { link: 'b0', enabled: false }, 'off already')),
  compareOperation('bridge.set-forward-delay', ...times(900, 100, 9000)),
  compareOperation('bridge.set-hello-time', ...times(300, 90, 1100)),
  compareOperation('bridge.set-max-age', ...times(1500, 500, 4100)),
  compareOperation('bridge.set-ageing-time', ...times(10000, 1, 4000000)),
  compareOperation(
    'bridge.set-priority',
    ...ofBridges({ priority: 4096 }),
    from('bridged', { link: 'b0', priority: 0 }, 'zero'),
    from('bridged', { link: 'b0', priority: 65535 }, 'the most'),
    from('bridged', { link: 'b0', priority: 32768 }, 'the same again'),
  ),
  compareOperation(
    'bridge.set-path-cost',
    ...ofPorts({ cost: 50 }),
    from('bridged', { link: 'b0', port: 'v0', cost: 0 }, 'zero'),
    from('bridged', { link: 'b0', port: 'v0', cost: 65535 }, 'the most'),
    from('bridged', { link: 'b0', port: 'v0', cost: 65536 }, 'too much'),
  ),
  compareOperation(
    'bridge.set-port-priority',
    ...ofPorts({ priority: 5 }),
    from('bridged', { link: 'b0', port: 'v0', priority: 0 }, 'zero'),
    from('bridged', { link: 'b0', port: 'v0', priority: 63 }, 'the most'),
    from('bridged', { link: 'b0', port: 'v0', priority: 64 }, 'too much'),
  ),
  compareOperation('bridge.get-forward-delay', from('bridged', { link: 'b0' })),
  compareOperation('bridge.get-hairpin', from('bridged', { link: 'b0', port: 'v0' })),
  compareOperation('bridge.set-hairpin', from('bridged', { link: 'b0', port: 'v0', enabled: true })),
];

export const bridgeCases = [...changeCases, ...readCases, ...settingCases];
