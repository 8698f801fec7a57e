import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ipv6Text } from '../../src/codec/address.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import type { Route6 } from '../../src/operations/route6/list.ts';
import type { Route6Entry } from '../../src/operations/route6/list-entries.ts';
import { command, errorCode, ip, run, sides, unable, value } from '../support/live-links.ts';
import { stages } from '../support/live-namespaces.ts';

const reason = unable('ip', 'route', 'sysctl');
if (reason !== undefined) console.warn(`test/live/route6.test.ts is skipped: ${reason}`);

const there = { destination: '2001:db8:9::/48' };
const elsewhere = { destination: '2001:db8:77::/48' };
const addressed = [
  'link set lo up',
  'link add v0 address 02:00:00:00:00:10 type veth peer name v1 address 02:00:00:00:00:11',
  'link set v0 addrgenmode none',
  'link set v1 addrgenmode none',
  'link set v0 up',
  'link set v1 up',
  '-6 addr add 2001:db8::1/64 dev v0 nodad',
  '-6 addr add fe80::1/64 dev v0 nodad',
  '-6 route add 2001:db8:9::/48 via 2001:db8::9 dev v0',
];

/** What IPv6 routes can be, in all tables. */
const crowded = [
  ...addressed,
  '-6 route append 2001:db8:9::/48 via 2001:db8::8 dev v0',
  '-6 route append 2001:db8:9::/48 via fe80::7 dev v0',
  '-6 route add 2001:db8:9::/48 dev v1 metric 2000',
  '-6 route add default via fe80::9 dev v0 metric 7',
  '-6 route add unreachable default metric 4294967294',
  '-6 route add 2001:db8:a::5 dev v0',
  '-6 route add 2001:db8:b::/48 dev v0 table 100',
  '-6 route add unreachable 2001:db8:c::/48',
  '-6 route add blackhole 2001:db8:d::/48',
  '-6 route add prohibit 2001:db8:e::/48',
  '-6 route add throw 2001:db8:f::/48',
  '-6 route add local 2001:db8:10::/48 dev lo',
  '-6 route add anycast 2001:db8:11::1 dev v0',
  '-6 route add 2001:db8:12::/48 dev lo',
  '-6 route add 2001:db8:13::/48 dev v0 expires 1000',
  '-6 route add 2001:db8:14::/48 dev v0 pref high',
  '-6 route add 2001:db8:18::/48 via 2001:db8:ffff::1 dev v0 onlink',
  '-6 route append 2001:db8:18::/48 via 2001:db8::3 dev v0',
  '-6 nexthop add id 25 blackhole',
  '-6 nexthop add id 26 via 2001:db8::26 dev v0',
  '-6 nexthop add id 27 via 2001:db8::27 dev v0',
  'nexthop add id 28 group 26/27',
  '-6 route add 2001:db8:15::/48 nhid 25',
  '-6 route add 2001:db8:16::/48 nhid 26',
  '-6 route add 2001:db8:17::/48 nhid 28',
];

interface IpRoute {
  type: string;
  dst: string;
  gateway?: string;
  dev?: string;
  metric: number;
  protocol: string;
  expires?: number;
  nhid?: number;
  flags: string[];
  nexthops?: { gateway?: string; dev?: string; flags: string[] }[];
}

const ipRoutes = (): IpRoute[] => JSON.parse(ip('-j -d -6 route show table all'));
/** Without what counts down, and without the routes to ff00::/8: which link gets its one first is a matter of the moment. */
const shown = () => ipRoutes().flatMap(({ expires: _counting, ...rest }) => (rest.type === 'multicast' ? [] : [rest]));

const rejecting = ['unreachable', 'blackhole', 'prohibit', 'throw'];

/** What `ip` says, in the terms of the operation: a route for each nexthop, but one for a nexthop object. */
function asRoutes({ type, dst, gateway, dev, metric, protocol, expires, nhid, flags: own, nexthops }: IpRoute): Route6[] {
  const hops = nexthops ?? [{ gateway, dev, flags: own }];
  const ofAddress = protocol === 'kernel' && (type === 'local' || type === 'anycast');
  return (nhid === undefined ? hops : hops.slice(0, 1)).map((hop) => {
    const throughLoopback = hop.dev === 'lo' && type === 'unicast' && dst !== '::1';
    const reject = nhid === undefined && (rejecting.includes(type) || throughLoopback);
    const flags: [Route6['flags'][number], boolean][] = [
      ['gateway', hop.gateway !== undefined],
      ['reject', reject],
      ['local', type === 'local'],
      ['expires', expires !== undefined],
      ['nonexthop', reject || ofAddress],
      ['onlink', nhid === undefined && hop.flags.includes('onlink')],
    ];
    return {
      destination: dst === 'default' || dst.includes('/') ? dst : `${dst}/128`,
      gateway: hop.gateway ?? null,
      link: hop.dev ?? null,
      flags: flags.flatMap(([name, has]) => (has ? [name] : [])),
      metric,
    };
  });
}

/** A line of `route -A inet6 -n`: destination, next hop, flags, metric, link; the use counts between are /proc's alone. */
function asLine({ destination, gateway, link, flags, metric }: Route6): string {
  const letters = [
    flags.includes('reject') ? '!' : 'U',
    flags.includes('gateway') ? 'G' : '',
    flags.includes('onlink') ? 'H' : '',
    flags.includes('nonexthop') ? 'n' : '',
    flags.includes('expires') ? 'e' : '',
  ];
  // route(8) takes the metric for a signed number.
  return [destination === 'default' ? '::/0' : destination, gateway ?? '::', letters.join(''), metric | 0, link].join(' ');
}

function routeLines(): string[] {
  const lines = command('route', '-A', 'inet6', '-n').trim().split('\n').slice(2);
  return lines.flatMap((line) => {
    const [destination, gateway, flags, metric, , , link] = line.trim().split(/ +/);
    const placeholder = destination === '::/0' && flags === '!n' && metric === '-1';
    return placeholder ? [] : [[destination, gateway, flags, metric, link].join(' ')];
  });
}

const staged = stages();

describe.skipIf(reason !== undefined)('the IPv6 routes', () => {
  test.each([
    ['nothing', []],
    ['addressed', addressed],
    ['crowded', crowded],
  ])('%s: by netlink as ip shows them, by ioctl as route shows them, by both the same', (_name, words) => {
    staged(words).inside(() => {
      // An IPv6 router has anycast addresses.
      command('sysctl', '-q', '-w', 'net.ipv6.conf.all.forwarding=1');
      const byNetlink = value('netlink', 'route6.list', {});
      expect(byNetlink).toEqual(ipRoutes().flatMap(asRoutes));
      const byIoctl = value('ioctl', 'route6.list', {});
      // Preferences of routers (RFC 4191) show as letters that are not flags of ours.
      expect(byIoctl.map(asLine)).toEqual(routeLines());
      expect(byIoctl).toEqual(byNetlink);
    });
  });

  test.each(sides)('leave out a rejecting default of the greatest metric, which /proc cannot tell from its placeholder, via %s', (via) => {
    staged([...addressed, '-6 route add unreachable default metric 4294967295']).inside(() => {
      expect(ip('-6 route show default')).toContain('unreachable default');
      expect(value(via, 'route6.list', {}).filter(({ destination }) => destination === 'default')).toEqual([]);
    });
  });
});

describe.skipIf(reason !== undefined)('the entries of /proc/net/ipv6_route', () => {
  const lines = () => command('cat', '/proc/thread-self/net/ipv6_route').trim().split('\n');
  const asText = ({ destination, prefixLength, gateway, metric, references, uses, flags, link }: Route6Entry) =>
    [destination, `${prefixLength.toString(16).padStart(2, '0')}`, gateway, ...[metric, references, uses, flags].map((number) => number.toString(16).padStart(8, '0')), link].join(
      ' ',
    );

  test('are all there, with every number', () => {
    staged(crowded).inside(() => {
      const entries = value('ioctl', 'route6.list-entries', {});
      const unpacked = lines().map((line) => {
        const [destination, length, , , gateway, ...rest] = line.split(/ +/);
        return [ipv6Text(Buffer.from(destination ?? '', 'hex')), length, ipv6Text(Buffer.from(gateway ?? '', 'hex')), ...rest].join(' ');
      });
      expect(entries.map(asText)).toEqual(unpacked);
    });
  });

  test('show a route that was marked, which is as any other to ip', () => {
    staged(addressed).inside(() => {
      value('ioctl', 'route6.add-modified', { ...elsewhere, gateway: '2001:db8::7', metric: 5 });
      expect(lines().filter((line) => line.startsWith('20010db8007700000000000000000000 30'))).toEqual([expect.stringMatching(/ 00000005 0000000\d 00000000 00000023 +v0$/)]);
      expect(ip('-6 route show 2001:db8:77::/48')).toMatch(/^2001:db8:77::\/48 via 2001:db8::7 dev v0 metric 5 /);
      expect(command('route', '-A', 'inet6', '-n')).toMatch(/^2001:db8:77::\/48 +2001:db8::7 +UGm +5 /m);
    });
  });

  test('cannot be had through netlink, which says why', () => {
    staged(addressed).inside(() => {
      expect(run('netlink', 'route6.list-entries', {})).toMatchObject({ ok: false, unsupported: expect.stringContaining('how many hold a route') });
      expect(run('netlink', 'route6.add-modified', elsewhere)).toMatchObject({ ok: false, unsupported: expect.stringContaining('RTF_MODIFIED') });
    });
  });
});

describe.skipIf(reason !== undefined)('adding and removing an IPv6 route', () => {
  const changes: [string, OperationId, Input<'route6.add'>][] = [
    ['add 2001:db8:77::/48 gw 2001:db8::7', 'route6.add', { ...elsewhere, gateway: '2001:db8::7', metric: 1 }],
    ['add 2001:db8:77::/48 gw 2001:db8::7 metric 1024', 'route6.add', { ...elsewhere, gateway: '2001:db8::7' }],
    ['add 2001:db8:77::/48 gw 2001:db8::7 metric 1024', 'route6.add', { ...elsewhere, gateway: '2001:db8::7', metric: 0 }],
    ['add 2001:db8:77::/48 dev v0', 'route6.add', { ...elsewhere, link: 'v0', metric: 1 }],
    ['add default gw fe80::5 dev v0', 'route6.add', { destination: 'default', gateway: 'fe80::5', link: 'v0', metric: 1 }],
    ['add 2001:db8:77::5 dev v0', 'route6.add', { destination: '2001:db8:77::5', link: 'v0', metric: 1, onlink: true }],
    ['add 2001:db8:77::5 gw 2001:db8:ffff::1 dev v0', 'route6.add', { destination: '2001:db8:77::5', gateway: '2001:db8:ffff::1', link: 'v0', metric: 1, onlink: true }],
    ['add 2001:db8:9::/48 gw 2001:db8::6 metric 1024', 'route6.add', { ...there, gateway: '2001:db8::6' }],
    ['del 2001:db8:9::/48 metric 1024', 'route6.remove', { ...there, metric: 1024 }],
    ['del 2001:db8:9::/48 gw 2001:db8::8 metric 1024', 'route6.remove', { ...there, gateway: '2001:db8::8', metric: 1024 }],
    ['del 2001:db8:9::/48 gw fe80::7 metric 1024', 'route6.remove', { ...there, gateway: 'fe80::7' }],
    ['del 2001:db8:9::/48 dev v1 metric 0', 'route6.remove', { ...there, link: 'v1' }],
    ['del 2001:db8:c::/48 metric 1024', 'route6.remove', { destination: '2001:db8:c::/48' }],
    ['del default metric 7', 'route6.remove', { destination: 'default', metric: 7 }],
    ['del 2001:db8:16::/48 metric 1024', 'route6.remove', { destination: '2001:db8:16::/48' }],
  ];

  test.each(changes)('does what `route -A inet6 %s` does: %s', (words, id, input) => {
    const byRoute = staged(crowded).inside(() => {
      const before = shown();
      command('route', '-A', 'inet6', ...words.split(' '));
      expect(shown()).not.toEqual(before);
      return shown();
    });
    for (const via of sides) {
      staged(crowded).inside(() => {
        expect(run(via, id, input)).toMatchObject({ ok: true });
        expect(shown()).toEqual(byRoute);
      });
    }
  });

  test.each(sides)('takes one nexthop after the other away, via %s', (via) => {
    staged(crowded).inside(() => {
      const gateways = () =>
        ipRoutes().flatMap(({ dst, nexthops, gateway, metric }) => (dst === there.destination && metric === 1024 ? (nexthops ?? [{ gateway }]).map((hop) => hop.gateway) : []));
      expect(gateways()).toEqual(['2001:db8::9', '2001:db8::8', 'fe80::7']);
      for (const left of [['2001:db8::8', 'fe80::7'], ['fe80::7'], []]) {
        expect(run(via, 'route6.remove', { ...there, metric: 1024 })).toMatchObject({ ok: true });
        expect(gateways()).toEqual(left);
      }
      expect(errorCode(via, 'route6.remove', { ...there, metric: 1024 })).toBe('ESRCH');
    });
  });

  test.each(sides)('counts a lifetime in seconds, via %s', (via) => {
    staged(addressed).inside(() => {
      expect(run(via, 'route6.add', { ...elsewhere, link: 'v0', expires: 5000 })).toMatchObject({ ok: true });
      const expires = ipRoutes().find(({ dst }) => dst === elsewhere.destination)?.expires ?? 0;
      expect(expires).toBeGreaterThan(4900);
      expect(expires).toBeLessThanOrEqual(5000);
    });
  });

  const refusals: [string, string, OperationId, Input<'route6.add'>][] = [
    ['add 2001:db8:9::/48 gw 2001:db8::9 metric 1024', 'EEXIST', 'route6.add', { ...there, gateway: '2001:db8::9' }],
    ['add 2001:db8:77::/48 gw fe80::5', 'EINVAL', 'route6.add', { ...elsewhere, gateway: 'fe80::5' }],
    ['add 2001:db8:77::/48 gw 2001:db8::1', 'EINVAL', 'route6.add', { ...elsewhere, gateway: '2001:db8::1' }],
    ['add 2001:db8:77::5 gw 2001:db8::7', 'ENODEV', 'route6.add', { destination: '2001:db8:77::5', gateway: '2001:db8::7', onlink: true }],
    ['add 2001:db8:77::/48 dev nope', 'ENODEV', 'route6.add', { ...elsewhere, link: 'nope' }],
    ['add 2001:db8:77::/48 dev down0', 'ENETDOWN', 'route6.add', { ...elsewhere, link: 'down0' }],
    ['del 2001:db8:77::/48', 'ESRCH', 'route6.remove', elsewhere],
    ['del 2001:db8:b::/48 metric 1024', 'ESRCH', 'route6.remove', { destination: '2001:db8:b::/48' }],
  ];

  test.each(refusals)('is refused where `route -A inet6 %s` is, with %s', (words, code, id, input) => {
    staged([...crowded, 'link add down0 type veth peer name down1']).inside(() => {
      const before = shown();
      expect(spawnSync('route', ['-A', 'inet6', ...words.split(' ')]).status).not.toBe(0);
      for (const via of sides) expect(errorCode(via, id, input)).toBe(code);
      expect(shown()).toEqual(before);
    });
  });
});

describe.skipIf(reason !== undefined)('asking', () => {
  test.each([
    ['2001:db8::9', undefined],
    ['2001:db8:a::5', undefined],
    ['2001:db8::1', undefined],
    ['2001:db8:ffff::1', undefined],
    ['fe80::99', 'v0'],
    ['ff02::1', 'v0'],
  ])('says what ip route get says of %s', (address, link) => {
    staged(crowded).inside(() => {
      const [said] = JSON.parse(command('ip', '-j', '-d', '-6', 'route', 'get', address, ...(link === undefined ? [] : ['oif', link]))) as (IpRoute & { prefsrc?: string })[];
      const decision = value('netlink', 'route6.get', { address, ...(link === undefined ? {} : { link }) });
      expect(decision).toMatchObject({ type: said?.type, gateway: said?.gateway ?? null, link: said?.dev ?? null, source: said?.prefsrc ?? null });
    });
  });

  test.each([
    ['2001:db8:c::1', 'EHOSTUNREACH'],
    ['2001:db8:d::1', 'EINVAL'],
    ['2001:db8:e::1', 'EACCES'],
  ])('is refused for %s with %s', (address, code) => {
    staged(crowded).inside(() => expect(errorCode('netlink', 'route6.get', { address })).toBe(code));
  });
});
