import { compareOperation, everywhere, from } from '../case.ts';

const there = { destination: '2001:db8:9::/48' };
const elsewhere = { destination: '2001:db8:77::/48' };

const addCases = compareOperation(
  'route6.add',
  everywhere({ ...elsewhere, gateway: '2001:db8::7' }),
  everywhere({ ...elsewhere, link: 'v0' }, 'on a link'),
  everywhere({ destination: 'default', gateway: 'fe80::5', link: 'v0' }, 'default'),
  from('v6', { ...there, gateway: '2001:db8::9' }, 'the same route'),
  from('v6', { ...there, gateway: '2001:db8::7' }, 'a second gateway'),
  from('v6', { ...there, gateway: 'fe80::7', link: 'v0' }, 'a link-local second gateway'),
  from('v6', { ...there, gateway: '2001:db8::9', metric: 1 }, 'another metric'),
  from('v6', { ...there, link: 'v0' }, 'a link beside a gateway'),
  from('branched', { ...there, gateway: '2001:db8::7' }, 'a third gateway'),
  from('branched', { ...there, gateway: '2001:db8::8' }, 'a gateway that is there'),
  from('v6', { ...elsewhere, gateway: '2001:db8::7', metric: 0 }, 'metric 0'),
  from('v6', { ...elsewhere, gateway: '2001:db8::7', metric: 4294967295 }, 'the greatest metric'),
  from('v6', { destination: '2001:db8:77::5/48', link: 'v0' }, 'host bits'),
  from('v6', { destination: '2001:db8:77::5', link: 'v0' }, 'a host'),
  from('v6', { destination: '2001:db8:77::5', gateway: '2001:db8::7' }, 'a host via a gateway'),
  from('v6', { destination: '::/0', link: 'v1' }, 'default on a link'),
  from('v6', { destination: 'default', gateway: 'fe80::5' }, 'a link-local gateway without link'),
  from('v6', { ...elsewhere, gateway: 'fe80::5', link: 'v1' }, 'a link-local gateway on the other link'),
  from('v6', { ...elsewhere, gateway: '2001:db8:ffff::1' }, 'a gateway on no link'),
  from('v6', { ...elsewhere, gateway: '2001:db8::1' }, 'our own address as gateway'),
  from('v6', { ...elsewhere, gateway: 'ff02::1', link: 'v0' }, 'a multicast address as gateway'),
  from('v6', elsewhere, 'neither gateway nor link'),
  from('v6', { ...elsewhere, link: 'nope' }, 'no such link'),
  from('v6', { ...elsewhere, link: 'v0:3' }, 'a label'),
  from('v6', { ...elsewhere, link: 'lo' }, 'the loopback link'),
  from('labelled', { ...elsewhere, link: 'short0' }, 'an alternative name'),
  // The kernel shows at most INT_MAX clock ticks, 21474836 s, so these two do not run down while one looks.
  from('v6', { ...elsewhere, link: 'v0', expires: 30000000 }, 'with a lifetime'),
  from('v6', { ...elsewhere, link: 'v0', expires: 2147483647 }, 'with the greatest lifetime'),
  from('v6', { destination: 'ff05::/16', link: 'v0' }, 'multicast'),
);

const removeCases = compareOperation(
  'route6.remove',
  everywhere(there),
  everywhere({ destination: 'fe80::/64', link: 'v0' }, 'the link-local route'),
  from('v6', { ...there, gateway: '2001:db8::9' }, 'its gateway'),
  from('v6', { ...there, gateway: '2001:db8::8' }, 'a gateway that it has not'),
  from('v6', { ...there, metric: 1024 }, 'its metric'),
  from('v6', { ...there, metric: 0 }, 'metric 0 is any'),
  from('v6', { ...there, metric: 1 }, 'a metric that it has not'),
  from('v6', { ...there, link: 'v1' }, 'a link that it has not'),
  from('v6', { ...there, link: 'nope' }, 'no such link'),
  from('v6', { destination: '2001:db8:9::7/48' }, 'host bits'),
  from('v6', { destination: '2001:db8:9::7' }, 'a host where there is a network'),
  from('v6', { destination: 'default' }, 'default where there is none'),
  from('v6', { destination: '2001:db8::/64' }, 'the route of an address'),
  from('v6', { destination: '2001:db8::1' }, 'an address of ours'),
  from('branched', there, 'the first nexthop of two'),
  from('branched', { ...there, link: 'v0' }, 'the first nexthop of two on a link'),
  from('branched', { ...there, link: 'v1' }, 'the route of another metric on another link'),
  from('branched', { ...there, metric: 2000 }, 'the route of another metric'),
  from('branched', { ...there, gateway: '2001:db8::8' }, 'the second nexthop of two'),
  from('branched', { destination: '2001:db8:a::/48' }, 'one of another table'),
  from('branched', { destination: '2001:db8:b::/48' }, 'one through the loopback link'),
  from('branched', { destination: '2001:db8:c::/48' }, 'an unreachable one'),
  from('branched', { destination: '2001:db8:d::/48' }, 'a blackhole'),
);

export const route6Cases = [
  compareOperation('route6.list', everywhere({}), from('branched', {})),
  compareOperation(
    'route6.get',
    everywhere({ address: '2001:db8::9' }),
    from('v6', { address: 'fe80::9', link: 'v0' }, 'link-local'),
    from('branched', { address: '2001:db8:c::1' }, 'unreachable'),
  ),
  addCases,
  removeCases,
];
