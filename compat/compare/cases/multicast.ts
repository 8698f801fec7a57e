import { compareOperation, everywhere, from, needing } from '../case.ts';

export const multicastCases = [
  compareOperation(
    'multicast.list',
    needing('ipv6', everywhere({})),
    needing('ipv6', [from('dressed', {}), from('v6', { family: 'inet6' }, 'IPv6')]),
    from('crowded', { family: 'inet' }, 'IPv4'),
  ),
  compareOperation(
    'multicast.list-users',
    from('dressed', { family: 'inet' }, 'IPv4'),
    needing('ipv6', [from('v6', { family: 'inet6' }, 'IPv6')]),
    from('dressed', { family: 'link' }, 'MAC'),
  ),
];
