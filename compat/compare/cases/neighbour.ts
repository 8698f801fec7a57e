import { compareOperation, everywhere, from } from '../case.ts';

const lladdr = '02:00:00:00:00:20';

const readCases = [
  compareOperation(
    'neighbour.list',
    everywhere({}),
    from('neighbours', {}),
    from('neighbours', { link: 'v0' }, 'of one link'),
    from('neighbours', { link: 'v1' }, 'of a link without any'),
    from('neighbours', { link: 'nope' }, 'no such link'),
    from('unresolved', {}),
  ),
  compareOperation(
    'neighbour.get',
    from('neighbours', { address: '10.5.0.8', link: 'v0' }, 'permanent'),
    from('neighbours', { address: '10.5.0.9', link: 'v0' }, 'stale'),
    from('neighbours', { address: '10.5.0.77', link: 'v0' }, 'published'),
    from('neighbours', { address: '10.5.0.99', link: 'v0' }, 'missing'),
    from('neighbours', { address: '10.5.0.8', link: 'v1' }, 'of another link'),
    from('neighbours', { address: '10.5.0.8', link: 'nope' }, 'no such link'),
    from('neighbours', { address: '10.5.0.8', link: 'v0:1' }, 'a label'),
    from('unresolved', { address: '10.5.0.6', link: 'v0' }, 'needs no ARP'),
    from('unresolved', { address: '10.5.0.5', link: 'v0' }, 'failed'),
    from('unresolved', { address: '10.5.0.7', link: 'v0' }, 'nothing is known'),
  ),
  compareOperation('neighbour.get-state', from('neighbours', { address: '10.5.0.9', link: 'v0' })),
];

const writeCases = [
  compareOperation(
    'neighbour.set',
    everywhere({ address: '10.5.0.20', lladdr, link: 'v0' }),
    everywhere({ address: '10.5.0.20', lladdr }, 'without a link'),
    from('addressed', { address: '10.5.0.20', lladdr, link: 'v0', permanent: false }, 'temporary'),
    from('addressed', { address: '10.5.0.1', lladdr }, 'of this machine'),
    from('addressed', { address: '10.5.0.255', lladdr }, 'broadcast'),
    from('addressed', { address: '224.0.0.9', lladdr, link: 'v0' }, 'multicast'),
    from('addressed', { address: '127.0.0.9', lladdr, link: 'lo' }, 'on the loopback'),
    from('addressed', { address: '10.5.0.20', lladdr, link: 'nope' }, 'no such link'),
    from('neighbours', { address: '10.5.0.8', lladdr, link: 'v0' }, 'over a permanent one'),
    from('neighbours', { address: '10.5.0.8', lladdr, link: 'v0', permanent: false }, 'temporary over a permanent one'),
    from('neighbours', { address: '10.5.0.9', lladdr, link: 'v0' }, 'over a stale one'),
    from('neighbours', { address: '10.5.0.77', lladdr, link: 'v0' }, 'of a published address'),
    from('unresolved', { address: '10.5.0.6', lladdr, link: 'v0' }, 'over one that needs no ARP'),
    from('unresolved', { address: '10.5.0.5', lladdr, link: 'v0' }, 'over a failed one'),
    from('unresolved', { address: '10.5.0.7', lladdr, link: 'v0', permanent: false }, 'over one of which nothing is known'),
    from('routed', { address: '10.9.0.7', lladdr }, 'behind a gateway'),
    from('routed', { address: '192.0.2.1', lladdr }, 'behind the default gateway'),
    from('routed', { address: '198.51.100.7', lladdr }, 'by a host route'),
    from('routed', { address: '203.0.113.5', lladdr }, 'unreachable'),
    from('routed', { address: '203.0.114.5', lladdr }, 'unreachable, scope host'),
  ),
  compareOperation('neighbour.add', from('neighbours', { address: '10.5.0.20', lladdr, link: 'v0' })),
  compareOperation(
    'neighbour.remove',
    from('neighbours', { address: '10.5.0.8', link: 'v0' }, 'permanent'),
    from('neighbours', { address: '10.5.0.9', link: 'v0' }, 'stale'),
    from('neighbours', { address: '10.5.0.8' }, 'without a link'),
    from('neighbours', { address: '10.5.0.99', link: 'v0' }, 'missing'),
    from('neighbours', { address: '10.5.0.77', link: 'v0' }, 'published'),
    from('neighbours', { address: '192.0.2.1' }, 'no route'),
    from('neighbours', { address: '10.5.0.8', link: 'nope' }, 'no such link'),
    from('unresolved', { address: '10.5.0.6', link: 'v0' }, 'needs no ARP'),
    from('unresolved', { address: '10.5.0.5', link: 'v0' }, 'failed'),
    from('unresolved', { address: '10.5.0.7', link: 'v0' }, 'nothing is known'),
  ),
];

const proxyCases = [
  compareOperation(
    'neighbour.add-proxy',
    everywhere({ address: '10.5.0.30', link: 'v0' }),
    from('addressed', { address: '10.5.0.30' }, 'on every link'),
    from('addressed', { address: '10.5.0.30', lladdr: '02:00:00:00:00:11' }, 'on the link with an address'),
    from('addressed', { address: '10.5.0.30', lladdr }, 'on the link with an address, there is none'),
    from('addressed', { address: '10.5.0.30', link: 'v0', lladdr }, 'with an address that means nothing'),
    from('addressed', { address: '10.5.0.30', link: 'nope' }, 'no such link'),
    from('neighbours', { address: '10.5.0.77', link: 'v0' }, 'once more'),
    from('neighbours', { address: '10.5.0.8', link: 'v0' }, 'of a neighbour'),
  ),
  compareOperation(
    'neighbour.remove-proxy',
    from('neighbours', { address: '10.5.0.77', link: 'v0' }),
    from('neighbours', { address: '10.5.0.77' }, 'on every link, there is none'),
    from('neighbours', { address: '10.5.0.8', link: 'v0' }, 'missing'),
    from('neighbours', { address: '10.5.0.77', link: 'nope' }, 'no such link'),
  ),
  compareOperation(
    'neighbour.set-proxy-arp',
    everywhere({ link: 'v0', enabled: true }),
    from('addressed', { link: 'v0', enabled: false }, 'off already'),
    from('unresolved', { link: 'lo', enabled: true }, 'the loopback'),
    from('addressed', { link: 'nope', enabled: true }, 'no such link'),
  ),
];

export const neighbourCases = [...readCases, ...writeCases, ...proxyCases];
