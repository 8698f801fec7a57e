import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackendName, open } from '../../compat/run/open.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { recording } from '../../src/syscall/recording.ts';
import { errorCode, ip, ipLinks, run, sides, stage, unable, value, whileQuiet } from '../support/live-links.ts';

const reason = unable('ip', 'nstat', 'busybox');
if (reason !== undefined) console.warn(`test/live/counters.test.ts is skipped: ${reason}`);

interface IpMaddr {
  ifindex: number;
  ifname: string;
  maddr: { family?: 'inet' | 'inet6'; address?: string; link?: string; users?: number; features?: string }[];
}

const maddr = () => JSON.parse(ip('-j maddr')) as IpMaddr[];
const groups = (family: string) =>
  maddr().flatMap(({ ifindex, ifname, maddr: list }) => list.filter((one) => one.family === family).map(({ address = '' }) => ({ link: ifname, index: ifindex, group: address })));
const counted = (shown: IpMaddr['maddr'][number]) => ({ users: shown.users ?? 1, byHand: shown.features === 'static' });

/** What `link.list-statistics` says by one interface, and the calls by which it asked. */
function listedStatistics(via: BackendName) {
  const { kernel, entries } = recording(libc);
  const backend = open(via, kernel);
  entries.length = 0;
  const outcome = backend.run('link.list-statistics', {});
  const asked = entries.filter(({ call }) => ['openat', 'ioctl', 'sendmsg'].includes(call));
  backend.close();
  return { outcome, asked };
}

describe.skipIf(reason !== undefined)('lists of counters and groups', () => {
  let namespace: Namespace;

  beforeAll(() => {
    namespace = stage(
      'link add v0 index 10 address 02:00:00:00:00:10 type veth peer name v1 index 11',
      'link add fifteen-letters type bridge',
      'link set lo up',
      'link set v1 up',
      'link set v0 up',
      'address add 10.5.0.1/24 dev v0',
      'address add 224.0.0.77/32 dev v0 autojoin',
      '-6 address add 2001:db8::1/64 dev v0 nodad',
      '-6 address add 2001:db8:1::1/64 dev v0 nodad',
      'maddr add 01:00:5e:00:00:42 dev v0',
    );
    namespace.inside(() => spawnSync('busybox', ['ping', '-c', '3', '127.0.0.1']));
  });
  afterAll(() => namespace.close());

  it('counts for all links what ip counts, in the order of their names, with one file or one dump', () => {
    namespace.inside(() => {
      const { shown, listed } = whileQuiet(() => ({ shown: ipLinks(), listed: sides.map(listedStatistics) }));
      const rows = shown.map(({ ifname, stats64 }) => [ifname, BigInt(stats64.rx.packets ?? -1), BigInt(stats64.rx.bytes ?? -1), BigInt(stats64.tx.packets ?? -1)]);
      const wanted = rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
      for (const { outcome, asked } of listed) {
        expect(outcome.ok && outcome.value.map(({ name, rxPackets, rxBytes, txPackets }) => [name, rxPackets, rxBytes, txPackets])).toEqual(wanted);
        expect(asked).toHaveLength(1);
      }
      expect(wanted.find(([name]) => name === 'lo')?.[1]).toBeGreaterThan(0n);
    });
  });

  it.each(['inet', 'inet6'] as const)('lists the groups of %s that ip maddr lists, through both', (family) => {
    namespace.inside(() => {
      const wanted = groups(family);
      expect(wanted.length).toBeGreaterThan(1);
      for (const via of sides) {
        // What an older kernel does not dump is in the catalogue, with the version.
        if (via === 'netlink' && family === 'inet' && errorCode(via, 'multicast.list', { family }) === 'EOPNOTSUPP') continue;
        expect(value(via, 'multicast.list', { family })).toEqual(wanted);
      }
    });
  });

  it('counts the users of groups and of MAC addresses as ip maddr does, and tells those added by hand', () => {
    namespace.inside(() => {
      for (const family of ['inet', 'inet6'] as const) {
        const wanted = maddr().flatMap(({ ifname, maddr: list }) => list.filter((one) => one.family === family).map((one) => [ifname, one.address, counted(one).users]));
        const rows = value('ioctl', 'multicast.list-users', { family }).map(({ link, group, users }) => [link, group, users]);
        expect(rows.sort()).toEqual(wanted.sort());
      }
      const macs = maddr().flatMap(({ ifname, maddr: list }) => list.filter(({ link }) => link !== undefined).map((one) => [ifname, one.link, counted(one)]));
      const rows = value('ioctl', 'multicast.list-users', { family: 'link' }).map(({ link, group, users, byHand }) => [link, group, { users, byHand }]);
      expect(rows.sort()).toEqual(macs.sort());
      expect(rows).toContainEqual(['v0', '01:00:5e:00:00:42', { users: 1, byHand: true }]);
      expect(run('netlink', 'multicast.list-users', { family: 'inet' })).toHaveProperty('unsupported');
    });
  });

  it('reads the counters that nstat reads', () => {
    namespace.inside(() => {
      const options = { encoding: 'utf8', env: { ...process.env, NSTAT_HISTORY: '/dev/null' } } as const;
      const { kernel: wanted } = JSON.parse(execFileSync('nstat', ['-a', '-s', '-z', '--json'], options)) as { kernel: Record<string, number> };
      const ours = Object.fromEntries(
        (['snmp', 'netstat', 'snmp6'] as const)
          .flatMap((file) => value('ioctl', 'statistics.list', { file }))
          .flatMap(({ group, counters }) => Object.entries(counters).map(([name, number]) => [`${group}${name}`, Number(number)])),
      );
      expect(Object.keys(wanted).length).toBeGreaterThan(200);
      expect(wanted.IpInReceives).toBeGreaterThan(0);
      expect(ours).toMatchObject(wanted);
      expect(run('netlink', 'statistics.list', { file: 'snmp' })).toHaveProperty('unsupported');
    });
  });
});
