import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { opener } from '../../compat/compare/start-states/open-socket.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { SOCK_DGRAM, SOCK_RAW, SOCK_STREAM } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import { runOurs } from './support/ours.ts';
import { isInstalled, runReal } from './support/real.ts';
import { wordsOf } from './support/words.ts';

const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../src/model/schema/${name}-1.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, validateFormats: false });
for (const name of ['ifconfig', 'route']) ajv.addSchema(schema(name));
const validate = ajv.compile(schema('netstat'));

type Row = Record<string, unknown>;
interface End {
  address: string;
  port: number;
}
interface Socket extends Row {
  protocol: string;
  family: string;
  local: End;
  remote: End;
  state: string;
}
interface Document {
  internet: Socket[];
  unix: Row[];
  groups: Row[];
  interfaces: { name: string; mtu: number; flags: string[]; statistics: Record<string, number> }[];
  routes: Record<'inet' | 'inet6', Row[]>;
  counters: Record<string, Record<string, number>>;
}

async function documentOf({ namespace }: Twin, line: string, via: 'ioctl' | 'netlink'): Promise<Document> {
  const { stdout, stderr, status } = await runOurs(namespace, 'netstat', ['--json', ...wordsOf(line)], via, '2.10');
  const document = JSON.parse(Buffer.from(stdout, 'latin1').toString('utf8'));
  expect([status, stderr, validate(document), validate.errors], line).toEqual([0, '', true, null]);
  return document;
}

const other = ({ namespace }: Twin, line: string): string => {
  const [tool = '', ...words] = wordsOf(line);
  const { stdout, stderr, status } = runReal(namespace, tool, words);
  expect([stderr, status], line).toEqual(['', 0]);
  return stdout;
};

async function within(from: Parameters<typeof makeTwin>[1], work: (twin: Twin) => Promise<void>): Promise<void> {
  const twin = makeTwin(libc, from);
  try {
    await work(twin);
  } finally {
    twin.close();
  }
}

const sides = ['ioctl', 'netlink'] as const;

const ssStates: Record<string, string> = { ESTABLISHED: 'ESTAB', CLOSE: 'UNCONN', FIN_WAIT1: 'FIN-WAIT-1', FIN_WAIT2: 'FIN-WAIT-2' };
/** A socket of both families is bound to `*` for ss; of a listener it shows the limit of the backlog. */
const ssEnd = ({ address, port }: End) => `${address === '::' ? '*' : address}:${port === 0 ? '*' : port}`;
const queued = (state: string | undefined, sendQueue: unknown) => (state === 'LISTEN' ? 'limit' : sendQueue);
const asSs = ({ state, receiveQueue, sendQueue, local, remote }: Socket) =>
  [ssStates[state] ?? state.replace('_', '-'), receiveQueue, queued(state, sendQueue), ssEnd(local), ssEnd(remote)].join(' ');
const ssRow = (line: string) => {
  const [state, receiveQueue, sendQueue, ...ends] = line.trim().split(/\s+/);
  return [state, receiveQueue, queued(state, sendQueue), ...ends.slice(0, 2).map((end) => end.replace(/^\[(.*)\]:/, '$1:').replace(/^::(?=:)/, '*'))].join(' ');
};
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

const missing = ['ip', 'ss', 'nstat'].filter((tool) => !isInstalled(tool));
if (missing.length > 0) process.stdout.write(`skipped: netstat --json beside other tools: ${missing.join(', ')} not installed\n`);

describe.skipIf(missing.length > 0).each(sides)('netstat --json by %s', (via) => {
  it('has the sockets that ss has, with the same queues and ends', async () => {
    await within('connected', async (twin) => {
      for (const [words, ssWords] of [
        ['-tan', '-tan'],
        ['-uan', '-uan'],
        ['-wan', '-wan'],
        ['-tan4', '-tan4'],
        ['-tan6', '-tan6'],
        ['-tln', '-tln'],
      ] as const) {
        const { internet } = await documentOf(twin, words, via);
        const known = lines(other(twin, `ss -H ${ssWords}`));
        expect(known.length, ssWords).toBeGreaterThan(1);
        expect(internet.map(asSs).sort(), words).toEqual(known.map(ssRow).sort());
      }
    });
  });

  it('tells owners, inodes and timers as ss does', async () => {
    await within('connected', async (twin) => {
      const { internet } = await documentOf(twin, '-taneo', via);
      const known = lines(other(twin, 'ss -H -taneo')).map((line) => [Number(/ ino:(\d+)/.exec(line)?.[1]), / timer:\((\w+),/.exec(line)?.[1]]);
      const timers: Record<string, string | undefined> = { none: undefined, retransmit: 'on' };
      const told = internet.map(({ inode, timer }) => [inode, (timer as { name: string }).name] as const).map(([inode, name]) => [inode, name in timers ? timers[name] : name]);
      expect(told.map(String).sort()).toEqual(known.map(String).sort());
      expect(internet.every(({ uid, user }) => uid === 0 && user === null)).toBe(true);
      const named = await documentOf(twin, '-tae --numeric-hosts', via);
      expect(new Set(named.internet.map(({ user }) => user))).toEqual(new Set(['root']));
    });
  });

  it('shows what the text shows, in its order', async () => {
    await within('connected', async (twin) => {
      for (const words of ['-tn', '-tan', '-tln', '-uan', '-un', '-uln', '-4an', '-6n']) {
        const text = lines((await runOurs(twin.namespace, 'netstat', ['-W', ...wordsOf(words)], via, '2.10')).stdout).slice(2);
        const { internet } = await documentOf(twin, words, via);
        const shown = ({ address, port }: End) => `${address.replace(/^::ffff:(?=.*\.)/, '')}:${port || '*'}`;
        const rows = internet.map(({ protocol, family, local, remote }) => [`${protocol.replace('udplite', 'udpl')}${family === 'inet6' ? '6' : ''}`, shown(local), shown(remote)]);
        expect(rows, words).toEqual(text.map((line) => line.split(/\s+/)).map(([protocol, , , local, remote]) => [protocol, local, remote]));
      }
    });
  });

  it('has the unix sockets that ss has', async () => {
    await within('connected', async (twin) => {
      const { unix, internet } = await documentOf(twin, '-xan', via);
      expect(internet).toBeUndefined();
      const inodes = lines(other(twin, 'ss -H -xan')).map((line) => Number(/ (\d+)\s+\* \d+\s*$/.exec(line)?.[1] ?? 0));
      expect(unix.length).toBeGreaterThan(8);
      expect(inodes).toEqual(expect.arrayContaining(unix.map(({ inode }) => inode).filter((inode) => inode !== 0)));
      expect(unix.find(({ path, listening }) => path === '@netlift/stream' && listening)).toMatchObject({ type: 'STREAM', state: 'UNCONNECTED' });
      // The text ends it at the blank.
      expect(unix).toContainEqual(expect.objectContaining({ path: '@netlift writer', type: 'DGRAM' }));
      expect((await documentOf(twin, '-xln', via)).unix.every(({ listening }) => listening)).toBe(true);
    });
  });

  it('has names of hosts and services where there are any, unless with -n, and the whole program', async () => {
    await within('addressed', async (twin) => {
      other(twin, 'ip address add 10.5.0.8/32 dev v0');
      const sockets = opener(libc);
      try {
        twin.namespace.inside(() => {
          sockets.listen(sockets.open(SOCK_STREAM, 0, '10.5.0.8:22'));
          sockets.listen(sockets.open(SOCK_STREAM, 0, '10.5.0.1:4242'));
          sockets.open(SOCK_DGRAM, 0, '0.0.0.0:123');
          sockets.open(SOCK_RAW, 1, '10.5.0.8:0');
        });
        const local = (document: Document) => document.internet.map((socket) => socket.local).sort((a, b) => a.port - b.port);
        expect(local(await documentOf(twin, '-tuwa', via))).toEqual([
          { address: '10.5.0.8', port: 1, host: 'eight.example', service: 'icmp' },
          { address: '10.5.0.8', port: 22, host: 'eight.example', service: 'ssh' },
          { address: '0.0.0.0', port: 123, host: null, service: 'ntp' },
          { address: '10.5.0.1', port: 4242, host: null, service: null },
        ]);
        const plain = await documentOf(twin, '-tuwanp', via);
        expect(local(plain).every((end) => 'host' in end && end.host === null && 'service' in end && end.service === null)).toBe(true);
        const command = readFileSync('/proc/self/cmdline', 'utf8').split('\0')[0] ?? '';
        expect(plain.internet.map(({ program }) => program)).toEqual(Array(4).fill({ pid: process.pid, name: command.replace(/^\/.*\//, '') }));
      } finally {
        sockets.closeAll();
      }
    });
  });

  it('has the interfaces that ip has, with the same counters', async () => {
    await within('labelled', async (twin) => {
      const known = JSON.parse(other(twin, 'ip -j -s link')) as {
        ifname: string;
        mtu: number;
        flags: string[];
        stats64: Record<'rx' | 'tx', Record<'bytes' | 'packets', number>>;
      }[];
      const { interfaces } = await documentOf(twin, '-ia', via);
      const shown = interfaces.map(({ name, mtu, statistics: { rxBytes, rxPackets, txBytes, txPackets } }) => [name, mtu, rxBytes, rxPackets, txBytes, txPackets]);
      expect(shown.sort()).toEqual(known.map(({ ifname, mtu, stats64: { rx, tx } }) => [ifname, mtu, rx.bytes, rx.packets, tx.bytes, tx.packets]).sort());
      other(twin, 'ip link set v1 down');
      expect((await documentOf(twin, '-i', via)).interfaces.map(({ name }) => name).sort()).toEqual(['lo', 'v0']);
    });
  });

  it('has the groups that ip has', async () => {
    await within('v6', async (twin) => {
      type Maddr = { ifname: string; ifindex: number; maddr: { family?: string; address?: string; users?: number }[] };
      const known = (JSON.parse(other(twin, 'ip -j maddr')) as Maddr[]).flatMap(({ ifname, ifindex, maddr }) =>
        maddr.flatMap(({ family, address, users = 1 }) => (family === undefined ? [] : [{ family, link: ifname, index: ifindex, group: address, users }])),
      );
      const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted((await documentOf(twin, '-g', via)).groups)).toEqual(sorted(known));
      expect(sorted((await documentOf(twin, '-g -6', via)).groups)).toEqual(sorted(known.filter(({ family }) => family === 'inet6')));
    });
  });

  it('has the routes of route --json, and those that ip has', async () => {
    await within('branched', async (twin) => {
      const { routes } = await documentOf(twin, '-rn -4 -6', via);
      const { schema: _, ...own } = JSON.parse((await runOurs(twin.namespace, 'route', ['--json', '-4', '-6'], via, '2.10')).stdout);
      // A route is held for a moment by whoever sends: that number runs on.
      const settled = (tables: Document['routes']) => ({ ...tables, inet6: tables.inet6.map(({ references: _held, ...route }) => route) });
      expect(settled(routes)).toEqual(settled(own));
      const known = JSON.parse(other(twin, 'ip -j -4 route')) as { dst: string }[];
      expect(new Set(routes.inet.map(({ destination }) => String(destination).replace(/\/32$/, '')))).toEqual(new Set(known.map(({ dst }) => dst.replace(/\/32$/, ''))));
      // No kernel has a cache of routes.
      expect((await documentOf(twin, '-rC', via)).routes).toEqual({ inet: [] });
    });
  });

  it('has the counters that nstat has', async () => {
    await within('connected', async (twin) => {
      const known = JSON.parse(other(twin, 'nstat --json -asz')).kernel as Record<string, number>;
      const { counters } = await documentOf(twin, '-s', via);
      const again = JSON.parse(other(twin, 'nstat --json -asz')).kernel as Record<string, number>;
      const told = Object.entries(counters).flatMap(([group, all]) => Object.entries(all).map(([name, value]) => [`${group}${name}`, value] as const));
      // What runs on, such as timers of TCP, is not compared.
      const settled = told.filter(([name]) => name in known && known[name] === again[name]);
      expect(settled.length).toBeGreaterThan(150);
      expect(settled.filter(([, value]) => value !== 0).length).toBeGreaterThan(10);
      expect(settled).toEqual(settled.map(([name]) => [name, known[name]]));
      // A setting that stands for none (RFC 4022).
      expect(counters.Tcp?.MaxConn).toBe(-1);
      expect(Object.keys((await documentOf(twin, '-st', via)).counters)).toEqual(expect.arrayContaining(['Tcp', 'TcpExt']));
      const inet6 = (await documentOf(twin, '-s -6', via)).counters;
      expect(inet6.Ip6?.Ip6InReceives).toBe(known.Ip6InReceives);
      expect(inet6.Ip6?.Ip6InReceives).toBeGreaterThan(0);
    });
  });

  it('gives one document, or none and a reason', async () => {
    await within('fresh', async (twin) => {
      expect(await documentOf(twin, '-A inet -n', via)).toMatchObject({ internet: [] });
      for (const [words, stderr, status] of [
        ['-c', 'netstat: --json is one document: it does not go with -c\n', 3],
        ['-rc', 'netstat: --json is one document: it does not go with -c\n', 3],
        ['-tS', "netstat: no support for `AF INET (sctp)' on this system.\n", 1],
        ['-r -A ipx', 'No such file or directory\nIPX routing not in file /proc/net/ipx/route or /proc/net/ipx_route found.\n', 1],
        ['-s -4 -6', 'netstat: No statistics support for specified address family: inet,inet6\n', 1],
        ['-M', "netstat: no support for `ip_masquerade' on this system.\n", 1],
      ] as const) {
        expect(await runOurs(twin.namespace, 'netstat', [...wordsOf(words), '--json'], via, '2.10'), words).toEqual({ stdout: '', stderr, status });
      }
    });
  });
});
