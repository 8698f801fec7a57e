import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/errors.ts';
import { linkFlags, shortFlagNames } from '../../src/model/link-flags.ts';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { command, errorCode, type IpLink, ip, ipLink, ipLinks, run, sides, stage, unable, value, whileQuiet } from '../support/live-links.ts';

const reason = unable('ip', 'bridge', 'ifconfig', 'busybox');
if (reason !== undefined) console.warn(`test/live/link.test.ts is skipped: ${reason}`);

/** What real net-tools prints of a link: `v0: flags=4163<UP,...>  mtu 1500`, then lines of words and numbers. */
function ifconfig(name: string) {
  const text = command('ifconfig', name);
  const number = (pattern: RegExp) => BigInt(pattern.exec(text)?.[1] ?? Number.NaN);
  return {
    flags: shortFlagNames(Number(number(/flags=(-?\d+)/))),
    mtu: Number(number(/mtu (\d+)/)),
    txqlen: Number(number(/txqueuelen (\d+)/)),
    address: /ether (\S+)/.exec(text)?.[1],
    statistics: {
      rxPackets: number(/RX packets (\d+)/),
      rxBytes: number(/RX packets \d+ +bytes (\d+)/),
      rxErrors: number(/RX errors (\d+)/),
      rxDropped: number(/RX errors.*dropped (\d+)/),
      rxFifo: number(/RX errors.*overruns (\d+)/),
      rxFrame: number(/frame (\d+)/),
      txPackets: number(/TX packets (\d+)/),
      txBytes: number(/TX packets \d+ +bytes (\d+)/),
      txErrors: number(/TX errors (\d+)/),
      txDropped: number(/TX errors.*dropped (\d+)/),
      txFifo: number(/TX errors.*overruns (\d+)/),
      txCarrier: number(/carrier (\d+)/),
      txCollisions: number(/collisions (\d+)/),
    },
  };
}

const types: Record<string, string> = { ether: 'ETHER', loopback: 'LOOPBACK', none: 'NONE' };

function asLinkInfo({ ifname, ifindex, flags, mtu, txqlen = 0, link_type, address = '' }: IpLink) {
  // ip prints LOWER_UP, which an ifreq has no room for, NO-CARRIER and M-DOWN, which are its own, and leaves RUNNING out.
  const known = flags.filter((flag) => flag in linkFlags && flag !== 'LOWER_UP');
  const running = flags.includes('LOWER_UP') && flags.includes('UP') ? ['RUNNING'] : [];
  return { name: ifname, index: ifindex, flags: [...known, ...running].sort(), mtu, txqlen, hardwareType: types[link_type], address: link_type === 'none' ? '' : address };
}

describe.skipIf(reason !== undefined)('reading links', () => {
  let namespace: Namespace;
  const names = ['lo', 'v0', 'v1', 't0', 't1', 'br0', 'fifteen-letters'];

  beforeAll(() => {
    namespace = stage(
      'link add v0 index 10 address 02:00:00:00:00:10 type veth peer name v1 index 11',
      'link add br0 type bridge',
      'link add fifteen-letters mtu 1234 type bridge',
      'tuntap add t0 mode tun',
      'tuntap add t1 mode tap',
      'link set lo up',
      'link set v0 up promisc on allmulticast on txqueuelen 77',
      'link set v1 up arp off dynamic on',
      'link set t1 up',
      'link set v0 alias the-lab',
      'link property add dev v0 altname short altname an-alternative-name-that-is-long',
      'link set v0 broadcast ff:ff:ff:ff:ff:fe',
      'address add 10.5.0.1/24 dev v0',
      '-6 address add 2001:db8::1/64 dev v0 nodad',
      'maddr add 01:00:5e:00:00:42 dev v0',
      'maddr add 02:00:00:00:00:42 dev v0',
    );
    namespace.inside(() => {
      command('busybox', 'ping', '-c', '3', '127.0.0.1');
      // Nobody answers: what goes out of v0 is counted there, and as received on v1.
      spawnSync('busybox', ['ping', '-c', '2', '-W', '1', '10.5.0.9']);
    });
  });
  afterAll(() => namespace.close());

  it('lists what ip lists, through both', () => {
    const [wanted, lists] = namespace.inside(() => [ipLinks().map(asLinkInfo), sides.map((via) => value(via, 'link.list', {}))]);
    expect(wanted.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const list of lists) expect(list).toEqual(wanted.sort((a, b) => a.index - b.index));
  });

  it.each(names)('reads %s as ip shows it through netlink, and as ifconfig shows it through ioctls', (name) => {
    namespace.inside(() => {
      const shown = ipLink(name);
      if (shown === undefined) throw new Error(`ip does not show ${name}`);
      const wanted = asLinkInfo(shown);
      expect(value('netlink', 'link.get', { link: name })).toEqual(wanted);
      const old = ifconfig(name);
      const link = value('ioctl', 'link.get', { link: name });
      expect(link).toEqual(wanted);
      expect(link).toMatchObject({ name, flags: old.flags, mtu: old.mtu, txqlen: old.txqlen, ...(old.address === undefined ? {} : { address: old.address }) });
      for (const via of sides) {
        expect(value(via, 'link.get-flags', { link: name })).toEqual(old.flags);
        expect(value(via, 'link.get-mtu', { link: name })).toBe(old.mtu);
        expect(value(via, 'link.get-txqlen', { link: name })).toBe(old.txqlen);
        expect(value(via, 'link.get-index', { link: name })).toBe(wanted.index);
        expect(value(via, 'link.get-name', { index: wanted.index })).toBe(name);
        expect(value(via, 'link.get-address', { link: name })).toEqual({ address: wanted.address, hardwareType: wanted.hardwareType });
        expect(value(via, 'link.get-map', { link: name })).toEqual({ memStart: 0n, memEnd: 0n, baseAddr: 0, irq: 0, dma: 0, port: 0 });
      }
      expect(value('netlink', 'link.get-broadcast', { link: name })).toBe(shown.link_type === 'none' ? '' : shown.broadcast);
      expect(value('netlink', 'link.get-alias', { link: name })).toBe(shown.ifalias ?? '');
      expect(value('netlink', 'link.list-altnames', { link: name })).toEqual(shown.altnames ?? []);
      expect(value('ioctl', 'link.get-metric', { link: name })).toBe(0);
    });
  });

  it.each(['lo', 'v0', 'v1'])('counts for %s what ifconfig and ip count', (name) => {
    namespace.inside(() => {
      const { old, shown, viaIoctl, viaNetlink } = whileQuiet(() => ({
        old: ifconfig(name).statistics,
        shown: ipLink(name)?.stats64,
        viaIoctl: value('ioctl', 'link.get-statistics', { link: name }),
        viaNetlink: value('netlink', 'link.get-statistics', { link: name }),
      }));
      expect(viaIoctl.rxPackets).toBeGreaterThan(0n);
      expect(viaIoctl).toMatchObject(old);
      expect(viaNetlink).toEqual(viaIoctl);
      expect(viaNetlink).toMatchObject({ rxBytes: BigInt(shown?.rx.bytes ?? -1), txBytes: BigInt(shown?.tx.bytes ?? -1), rxMulticast: BigInt(shown?.rx.multicast ?? -1) });
    });
  });

  it.each(names)('lists the multicast MAC addresses of %s that ip maddr and bridge fdb list', (name) => {
    namespace.inside(() => {
      const macs = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, mac = '']) => mac).filter((mac) => Number.parseInt(mac.slice(1, 2), 16) % 2 === 1);
      const old = macs(ip(`maddr show dev ${name}`), /link +(\S+)/g).sort();
      const fdb = macs(command('bridge', 'fdb', 'show', 'dev', name), /^(\S+).* self/gm).sort();
      expect(value('ioctl', 'link.list-multicast', { link: name })).toEqual(old);
      expect(value('netlink', 'link.list-multicast', { link: name })).toEqual(fdb);
      if (name === 'v0') expect(old).toContain('01:00:5e:00:00:42');
    });
  });

  it('does not take the forwarding table of a VXLAN link for its multicast list', ({ skip }) => {
    namespace.inside(() => {
      if (spawnSync('ip', ['link', 'add', 'vx0', 'type', 'vxlan', 'id', '5', 'dstport', '4789']).status !== 0) skip('this kernel has no VXLAN');
      ip('link set vx0 up');
      expect(ip('maddr show dev vx0')).toContain('01:00:5e:00:00:01');
      expect(value('ioctl', 'link.list-multicast', { link: 'vx0' })).toContain('01:00:5e:00:00:01');
      expect(() => run('netlink', 'link.list-multicast', { link: 'vx0' })).toThrow(UsageError);
      ip('link delete vx0');
    });
  });

  it('finds a link by an alternative name and by a label', () => {
    namespace.inside(() => {
      for (const link of ['short', 'v0:1']) {
        for (const via of sides) expect(value(via, 'link.get', { link })).toMatchObject({ name: 'v0', index: 10 });
      }
      expect(value('netlink', 'link.get', { link: 'an-alternative-name-that-is-long' })).toMatchObject({ name: 'v0' });
      expect(() => run('ioctl', 'link.get', { link: 'an-alternative-name-that-is-long' })).toThrow(UsageError);
    });
  });

  it.each([
    'link.get',
    'link.get-flags',
    'link.get-mtu',
    'link.get-address',
    'link.get-txqlen',
    'link.get-map',
    'link.get-statistics',
    'link.get-index',
    'link.list-multicast',
  ] as const)('%s says ENODEV where there is no such link', (id) => {
    namespace.inside(() => {
      for (const via of sides) for (const link of ['nope', ':1']) expect(errorCode(via, id, { link })).toBe('ENODEV');
    });
  });

  it('says which side has nothing to offer', () => {
    namespace.inside(() => {
      const link = 'v0';
      for (const id of ['link.get-broadcast', 'link.get-alias', 'link.list-altnames', 'link.remove'] as const) expect(run('ioctl', id, { link })).toHaveProperty('unsupported');
      expect(run('netlink', 'link.get-metric', { link })).toHaveProperty('unsupported');
      for (const via of sides) {
        expect(run(via, 'link.set-metric', { link, metric: 1 })).toHaveProperty('unsupported');
        expect(run(via, 'hostname.get', {})).toHaveProperty('unsupported');
        expect(run(via, 'hostname.set', { hostname: 'x' })).toHaveProperty('unsupported');
      }
    });
  });
});
