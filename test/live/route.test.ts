import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type BackendName, open } from '../../compat/run/open.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import type { Route } from '../../src/operations/route/list.ts';
import { ROUTE_GATEWAY, ROUTE_HOST, ROUTE_REJECT, ROUTE_UP } from '../../src/operations/route/row.ts';
import { command, errorCode, ip, run, sides, unable, value } from '../support/live-links.ts';
import { stages } from '../support/live-namespaces.ts';

const reason = unable('ip', 'route');
if (reason !== undefined) console.warn(`test/live/route.test.ts is skipped: ${reason}`);

const net = { destination: '10.9.0.0/16' };
const addressed = [
  'link set lo up',
  'link add v0 address 02:00:00:00:00:10 type veth peer name v1 address 02:00:00:00:00:11',
  'link set v0 up',
  'link set v1 up',
  'addr add 10.5.0.1/24 brd + dev v0',
  'addr add 10.5.0.3/24 brd + label v0:1 dev v0',
];

/** Everything that one route can be in table main, and what must not be shown. */
const crowded = [
  ...addressed,
  'route add default via 10.5.0.254',
  'route add default via 10.5.0.253 metric 7',
  'route add 0.0.0.0/8 dev v0',
  'route add 10.0.0.0/8 dev v0',
  'route add 10.9.0.0/16 via 10.5.0.9',
  'route append 10.9.0.0/16 via 10.5.0.8',
  'route add 10.9.0.0/16 via 10.5.0.7 metric 4294967295',
  'route add 10.9.0.0/17 via 10.5.0.9',
  'route add 10.10.0.1 dev v0 advmss 1000 window 8192 rtt 100ms mtu 900',
  'route add 10.24.0.0/16 nexthop via 10.5.0.6 nexthop via 10.5.0.5',
  'route add 10.25.0.0/16 via inet6 fe80::9 dev v0',
  'route add blackhole 10.26.0.0/16',
  'route add unreachable 10.27.0.0/16',
  'route add prohibit 10.28.0.0/16',
  'route add throw 10.29.0.0/16',
  'route add local 10.30.0.1 dev lo table main',
  'route add broadcast 10.30.0.255 dev v0 table main',
  'route add multicast 239.0.0.0/8 dev v0',
  'route add 10.31.0.0/16 dev v0 table 100',
  'route add 10.32.0.0/16 dev v0 table 1000',
  'nexthop add id 5 via 10.5.0.4 dev v0',
  'route add 10.33.0.0/16 nhid 5',
];

interface IpRoute {
  type: string;
  dst: string;
  gateway?: string;
  via?: { family: string; host: string };
  dev?: string;
  nexthops?: { gateway?: string; dev?: string }[];
  metric?: number;
  metrics?: { advmss?: number; window?: number; rtt?: number }[];
}

const shown = () => command('ip', '-j', '-d', '-4', 'route', 'show', 'table', 'all');
const ipRoutes = () => JSON.parse(ip('-j -d -4 route show table main')) as IpRoute[];

/** What `ip` says, in the terms of the operation. */
function asRoute({ type, dst, gateway, via, dev, nexthops, metric = 0, metrics: [figures = {}] = [] }: IpRoute): Route {
  const first = nexthops?.[0] ?? { gateway, dev };
  const destination = dst === 'default' || dst.includes('/') ? dst : `${dst}/32`;
  const flags: [Route['flags'][number], boolean][] = [
    ['up', true],
    ['gateway', first.gateway !== undefined || via !== undefined],
    ['host', destination.endsWith('/32')],
    ['reject', type === 'unreachable' || type === 'prohibit'],
  ];
  return {
    destination,
    gateway: first.gateway ?? null,
    link: first.dev ?? null,
    flags: flags.flatMap(([name, has]) => (has ? [name] : [])),
    metric,
    mss: figures.advmss === undefined ? 0 : figures.advmss + 40,
    window: figures.window ?? 0,
    irtt: figures.rtt ?? 0,
  };
}

/** A line of `route -nee`: destination, gateway, mask, flags, metric, two use counts, link, mss, window, irtt. */
function asLine({ destination, gateway, link, flags, metric, mss, window, irtt }: Route): string {
  const [address = '', length = '0'] = destination === 'default' ? ['0.0.0.0', '0'] : destination.split('/');
  const bits = '1'.repeat(Number(length)).padEnd(32, '0');
  const mask = [0, 8, 16, 24].map((at) => Number.parseInt(bits.slice(at, at + 8), 2)).join('.');
  const host = flags.includes('host') ? 'H' : '';
  // route(8) takes the metric for a signed number.
  if (flags.includes('reject')) return [address, '-', mask, `!${host}`, metric | 0, '-', 0, '-', '-', '-', '-'].join(' ');
  return [address, gateway ?? '0.0.0.0', mask, `U${flags.includes('gateway') ? 'G' : ''}${host}`, metric | 0, 0, 0, link ?? '*', mss, window, irtt].join(' ');
}

/** The rows as they are handed over, in the terms of the list. */
function rows(via: BackendName) {
  const backend = open(via);
  const found: Route[] = [];
  const names: [Route['flags'][number], number][] = [
    ['up', ROUTE_UP],
    ['gateway', ROUTE_GATEWAY],
    ['host', ROUTE_HOST],
    ['reject', ROUTE_REJECT],
  ];
  const text = (address: number) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.');
  try {
    const outcome = backend.each('route.list', {}, ({ destination, prefixLength, gateway, flags, ...rest }) => {
      const flagNames = names.flatMap(([name, bit]) => ((flags & bit) !== 0 ? [name] : []));
      const network = prefixLength === 0 ? 'default' : `${text(destination)}/${prefixLength}`;
      found.push({ ...rest, destination: network, gateway: gateway === 0 ? null : text(gateway), flags: flagNames });
    });
    return { found, outcome };
  } finally {
    backend.close();
  }
}

const routeLines = () =>
  command('route', '-nee')
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.trim().replaceAll(/ +/g, ' '));

const staged = stages();

describe.skipIf(reason !== undefined)('the IPv4 routes', () => {
  test.each(sides)('are none where there is no table yet, via %s', (via) => {
    staged([]).inside(() => expect(value(via, 'route.list', {})).toEqual([]));
  });

  test.each([
    ['addressed', addressed],
    ['crowded', crowded],
  ])('%s: by netlink as ip shows them, by ioctl as route shows them, by both the same', (_name, words) => {
    staged(words).inside(() => {
      const byNetlink = value('netlink', 'route.list', {});
      const expected = ipRoutes().filter(({ type }) => type !== 'broadcast' && type !== 'multicast');
      expect(expected.length).toBeGreaterThan(0);
      expect(byNetlink).toEqual(expected.map(asRoute));
      const byIoctl = value('ioctl', 'route.list', {});
      expect(byIoctl.map(asLine)).toEqual(routeLines());
      expect(byNetlink).toEqual(byIoctl);
    });
  });

  test.each(sides)('are the same handed over row by row, via %s', (via) => {
    staged(crowded).inside(() => {
      const { found, outcome } = rows(via);
      expect(outcome).toMatchObject({ ok: true });
      expect(found).toEqual(value(via, 'route.list', {}));
      expect(found.length).toBeGreaterThan(15);
    });
  });

  test.each(sides)('have a table once there was one, via %s', (via) => {
    const namespace = staged([]);
    expect(namespace.inside(() => value(via, 'route.get-table', {}))).toEqual({ exists: false });
    namespace.inside(() => ip('link set lo up'));
    expect(namespace.inside(() => value(via, 'route.get-table', {}))).toEqual({ exists: true });
    expect(namespace.inside(() => value(via, 'route.list', {}))).toEqual([]);
  });

  test('come in the same order whatever the order they were made in', () => {
    const namespace = staged(addressed);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const lines = Array.from({ length: 3000 }, () => {
      const length = 8 + random(25);
      const address = ((20 + random(60)) * 2 ** 24 + random(2 ** 24)) & (-1 << (32 - length));
      return `route prepend ${[24, 16, 8, 0].map((by) => (address >>> by) & 255).join('.')}/${length} via 10.5.0.${2 + random(200)} metric ${random(4)}`;
    });
    namespace.inside(() => {
      spawnSync('ip', ['-force', '-batch', '-'], { input: lines.join('\n') });
      const byNetlink = value('netlink', 'route.list', {});
      expect(byNetlink.length).toBeGreaterThan(2900);
      expect(byNetlink).toEqual(ipRoutes().map(asRoute));
      expect(byNetlink).toEqual(value('ioctl', 'route.list', {}));
    });
  });
});

describe.skipIf(reason !== undefined)('adding and removing an IPv4 route', () => {
  const changes: [string, OperationId, Input<'route.add'>][] = [
    ['add -net 10.9.0.0 netmask 255.255.0.0 gw 10.5.0.9', 'route.add', { ...net, gateway: '10.5.0.9' }],
    ['add -net 10.9.0.0/16 gw 10.5.0.7', 'route.add', { ...net, gateway: '10.5.0.7' }],
    ['add -net 10.9.0.0/16 dev v0', 'route.add', { ...net, link: 'v0' }],
    ['add -net 10.9.0.0/16 dev v0:1', 'route.add', { ...net, link: 'v0:1' }],
    ['add -net 10.9.0.0/16 gw 10.5.0.9 metric 5', 'route.add', { ...net, gateway: '10.5.0.9', metric: 5 }],
    ['add -net 10.9.0.0/16 gw 10.5.0.9 metric 0', 'route.add', { ...net, gateway: '10.5.0.9', metric: 0 }],
    ['add -net 10.9.0.0/16 gw 10.5.0.9 metric 32766', 'route.add', { ...net, gateway: '10.5.0.9', metric: 32766 }],
    ['add -net 10.9.0.0/16 gw 10.5.0.1', 'route.add', { ...net, gateway: '10.5.0.1' }],
    ['add default gw 10.5.0.9', 'route.add', { destination: 'default', gateway: '10.5.0.9' }],
    ['add default dev v0', 'route.add', { destination: 'default', link: 'v0' }],
    ['add -host 198.51.100.9 dev v0', 'route.add', { destination: '198.51.100.9', link: 'v0' }],
    ['add -host 198.51.100.9 dev v0 mss 1500 window 8192', 'route.add', { destination: '198.51.100.9', link: 'v0', mss: 1500, window: 8192 }],
    ['add -net 203.0.113.0/24 reject', 'route.add', { destination: '203.0.113.0/24', reject: true }],
    ['add -net 203.0.113.0/24 metric 3 reject', 'route.add', { destination: '203.0.113.0/24', reject: true, metric: 3 }],
    ['del -net 10.9.0.0/16', 'route.remove', net],
    ['del -net 10.9.0.0/16 gw 10.5.0.8', 'route.remove', { ...net, gateway: '10.5.0.8' }],
    ['del -net 10.9.0.0/17', 'route.remove', { destination: '10.9.0.0/17' }],
    ['del default', 'route.remove', { destination: 'default' }],
    ['del default metric 7', 'route.remove', { destination: 'default', metric: 7 }],
    ['del -host 10.10.0.1', 'route.remove', { destination: '10.10.0.1' }],
    ['del -net 10.24.0.0/16', 'route.remove', { destination: '10.24.0.0/16' }],
    ['del -net 10.5.0.0/24', 'route.remove', { destination: '10.5.0.0/24' }],
  ];

  test.each(changes)('does what `route %s` does', (words, id, input) => {
    const from = words.startsWith('del') || words.includes('10.5.0.7') ? crowded : addressed;
    const byRoute = staged(from).inside(() => {
      const before = shown();
      command('route', ...words.split(' '));
      expect(shown()).not.toBe(before);
      return shown();
    });
    for (const via of sides) {
      staged(from).inside(() => {
        expect(run(via, id, input)).toMatchObject({ ok: true });
        expect(shown()).toBe(byRoute);
      });
    }
  });

  const refusals: [string, string, OperationId, Input<'route.add'>][] = [
    ['add -net 10.9.0.0/16 gw 10.5.0.9', 'File exists', 'route.add', { ...net, gateway: '10.5.0.9' }],
    ['add -net 10.99.0.0/16 gw 192.0.2.1', 'Network is unreachable', 'route.add', { destination: '10.99.0.0/16', gateway: '192.0.2.1' }],
    ['add -net 10.99.0.0/16 dev nope', 'No such device', 'route.add', { destination: '10.99.0.0/16', link: 'nope' }],
    ['add -net 10.99.0.0/16 dev v0:9', 'No such device', 'route.add', { destination: '10.99.0.0/16', link: 'v0:9' }],
    ['add -net 10.99.0.0/16 dev down0', 'Network is down', 'route.add', { destination: '10.99.0.0/16', link: 'down0' }],
    ['del -net 10.27.0.0/16', 'No such process', 'route.remove', { destination: '10.27.0.0/16' }],
    ['del -net 10.27.0.0/16 reject', 'No such process', 'route.remove', { destination: '10.27.0.0/16', reject: true }],
    ['del -net 10.26.0.0/16', 'No such process', 'route.remove', { destination: '10.26.0.0/16' }],
    ['del -net 10.31.0.0/16', 'No such process', 'route.remove', { destination: '10.31.0.0/16' }],
  ];
  const codes: Record<string, string> = {
    'File exists': 'EEXIST',
    'Network is unreachable': 'ENETUNREACH',
    'No such device': 'ENODEV',
    'Network is down': 'ENETDOWN',
    'No such process': 'ESRCH',
  };

  test.each(refusals)('is refused as `route %s` is: %s', (words, message, id, input) => {
    staged([...crowded, 'link add down0 type veth peer name down1']).inside(() => {
      const before = shown();
      const { status, stderr } = spawnSync('route', words.split(' '), { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
      expect(status).not.toBe(0);
      expect(stderr).toContain(message);
      for (const via of sides) expect(errorCode(via, id, input)).toBe(codes[message]);
      expect(shown()).toBe(before);
    });
  });

  test.each(sides)('refuses the same reject route twice, via %s, and takes it away again', (via) => {
    staged(addressed).inside(() => {
      const input = { destination: '203.0.113.0/24', reject: true };
      const before = shown();
      expect(run(via, 'route.add', input)).toMatchObject({ ok: true });
      expect(ip('route show 203.0.113.0/24')).toContain('unreachable');
      expect(errorCode(via, 'route.add', input)).toBe('EEXIST');
      expect(run(via, 'route.remove', input)).toMatchObject({ ok: true });
      expect(shown()).toBe(before);
    });
  });

  test('does not cut a long link name to one that is there', () => {
    staged([...addressed, 'link add abcdefghijklmno type veth peer name v2', 'link set abcdefghijklmno up', 'link set v2 up']).inside(() => {
      const input = { ...net, link: 'abcdefghijklmnop' };
      expect(() => run('ioctl', 'route.add', input)).toThrowError(/at most 15 fit/);
      expect(errorCode('netlink', 'route.add', input)).toBe('ENODEV');
    });
  });
});

describe.skipIf(reason !== undefined)('asking and replacing', () => {
  test.each(['10.5.0.9', '10.9.1.1', '10.5.0.1', '10.5.0.255', '239.1.1.1', '8.8.8.8', '10.25.0.1'])('says what ip route get says of %s', (address) => {
    staged(crowded).inside(() => {
      const [said] = JSON.parse(command('ip', '-j', '-d', 'route', 'get', address)) as (IpRoute & { prefsrc?: string; table?: string })[];
      const { table, ...decision } = value('netlink', 'route.get', { address });
      expect(decision).toEqual({ type: said?.type, gateway: said?.gateway ?? said?.via?.host ?? null, link: said?.dev ?? null, source: said?.prefsrc ?? null });
      expect(table).toBe({ main: 254, local: 255 }[said?.table ?? '']);
    });
  });

  test.each([
    ['10.27.0.1', 'EHOSTUNREACH'],
    ['10.28.0.1', 'EACCES'],
    ['10.26.0.1', 'EINVAL'],
  ])('is refused for %s with %s, as ip route get is', (address, code) => {
    staged(crowded).inside(() => {
      expect(spawnSync('ip', ['route', 'get', address]).status).not.toBe(0);
      expect(errorCode('netlink', 'route.get', { address })).toBe(code);
    });
  });

  test('replaces the first of its destination and metric, as ip route replace does', () => {
    const byIp = staged(crowded).inside(() => {
      ip('route replace 10.9.0.0/16 via 10.5.0.77');
      return shown();
    });
    staged(crowded).inside(() => {
      expect(run('netlink', 'route.replace', { ...net, gateway: '10.5.0.77' })).toMatchObject({ ok: true });
      expect(shown()).toBe(byIp);
      expect(run('ioctl', 'route.replace', { ...net, gateway: '10.5.0.77' })).toHaveProperty('unsupported');
    });
  });
});
