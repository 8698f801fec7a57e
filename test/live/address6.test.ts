import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { type BackendName, open } from '../../compat/run/open.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import { libc } from '../../src/syscall/libc.ts';

const unable =
  process.getuid?.() !== 0
    ? 'only root may make network namespaces: run the live tests as root'
    : !existsSync('/proc/sys/net/ipv6')
      ? 'this kernel has no IPv6'
      : spawnSync('ip', ['-V']).status !== 0
        ? 'iproute2 is not installed'
        : spawnSync('ifconfig', ['-V']).error !== undefined
          ? 'net-tools is not installed (Debian package net-tools)'
          : undefined;
if (unable !== undefined) console.warn(`test/live/address6.test.ts is skipped: ${unable}`);

const sides = ['ioctl', 'netlink'] as const;
const ip = (words: string) => execFileSync('ip', words.split(' '), { encoding: 'utf8' });
const ifconfig = (words: string) => execFileSync('ifconfig', words.split(' '), { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
const seen = (): { ifname: string; addr_info: { local: string; prefixlen: number; scope: string; tentative?: boolean; deprecated?: boolean }[] }[] =>
  JSON.parse(ip('-j -d -6 addr')).filter((link: { ifname?: string }) => link.ifname !== undefined);
const looks = () => ({ addresses: ip('-d -6 addr'), routes: ip('-6 route show table all') });

describe.skipIf(unable !== undefined)('IPv6 addresses', () => {
  const made: Twin[] = [];
  const twin = (state: StartStateName, more: readonly string[] = []) => {
    const one = makeTwin(libc, state);
    made.push(one);
    one.namespace.inside(() => {
      for (const command of more) ip(command);
    });
    return one.namespace;
  };
  afterEach(() => {
    for (const one of made.splice(0)) one.close();
  });

  function run<Id extends OperationId>(via: BackendName, id: Id, input: Input<Id>): unknown {
    const backend = open(via);
    try {
      const outcome = backend.run(id, input);
      if (outcome.ok) return outcome.value;
      return 'error' in outcome ? outcome.error.code : 'unsupported';
    } finally {
      backend.close();
    }
  }

  describe.each(sides)('by %s', (via) => {
    test('are those that ip shows', () => {
      twin('v6', ['-6 addr add 2001:db8:6::6/64 dev v1 preferred_lft 0', '-6 addr add 2001:db8:7::7 peer 2001:db8:7::8/128 dev v1', '-6 addr add fec0::1/64 dev v1']).inside(() => {
        const expected = seen().flatMap(({ ifname, addr_info }) =>
          addr_info.map(({ local, prefixlen, scope, deprecated }) => ({ link: ifname, address: local, prefixLength: prefixlen, scope, deprecated: deprecated ?? false })),
        );
        expect(expected).toHaveLength(7);
        const found = run(via, 'address6.list', {}) as { flags: string[]; address: string }[];
        const short = found.map(({ flags, ...rest }) => ({ ...rest, deprecated: flags.includes('deprecated') }));
        expect(short).toEqual(expect.arrayContaining(expected));
        expect(short).toHaveLength(expected.length);
        expect(found.every(({ flags }) => flags.includes('permanent'))).toBe(true);
      });
    });

    test('are those that net-tools prints', () => {
      twin('v6').inside(() => {
        const printed = [...ifconfig('v0').matchAll(/inet6 (\S+) +prefixlen (\d+) +scopeid 0x(\w+)/g)].map(([, address, length]) => `${address}/${length}`);
        const found = run(via, 'address6.list', { link: 'v0' }) as { address: string; prefixLength: number }[];
        expect(printed).toHaveLength(3);
        expect(found.map(({ address, prefixLength }) => `${address}/${prefixLength}`).sort()).toEqual(printed.sort());
      });
    });

    test('are tentative where duplicates are looked for', () => {
      twin('up').inside(() => {
        execFileSync('sh', ['-c', 'echo 1 > /proc/sys/net/ipv6/conf/v0/accept_dad; echo 1 > /proc/sys/net/ipv6/conf/v0/dad_transmits']);
        expect(run(via, 'address6.add', { link: 'v0', address: '2001:db8::1', prefixLength: 64 })).toBeUndefined();
        expect(run(via, 'address6.list', { link: 'v0' })).toEqual([{ link: 'v0', address: '2001:db8::1', prefixLength: 64, scope: 'global', flags: ['tentative', 'permanent'] }]);
        expect(seen().find(({ ifname }) => ifname === 'v0')?.addr_info[0]?.tentative).toBe(true);
      });
    });

    test('are refused by name where they cannot be', () => {
      twin('v6').inside(() => {
        const before = looks();
        expect(run(via, 'address6.add', { link: 'v0', address: '2001:db8::1', prefixLength: 48 })).toBe('EEXIST');
        expect(run(via, 'address6.add', { link: 'v0', address: 'ff02::5', prefixLength: 16 })).toBe('EADDRNOTAVAIL');
        expect(run(via, 'address6.add', { link: 'nope', address: '2001:db8::7', prefixLength: 48 })).toBe('ENODEV');
        expect(run(via, 'address6.remove', { link: 'v0', address: '2001:db8::1', prefixLength: 48 })).toBe('EADDRNOTAVAIL');
        expect(looks()).toEqual(before);
      });
    });
  });

  test('are added and removed as ifconfig does it', () => {
    const steps = [
      ['add 2001:db8:7::1/64', 'address6.add', { link: 'v0', address: '2001:db8:7::1', prefixLength: 64 }],
      ['add 2001:db8:8::1', 'address6.add', { link: 'v0', address: '2001:db8:8::1', prefixLength: 128 }],
      ['del 2001:db8::1/64', 'address6.remove', { link: 'v0', address: '2001:db8::1', prefixLength: 64 }],
    ] as const;
    const original = twin('v6').inside(() =>
      steps.map(([words]) => {
        ifconfig(`v0 ${words}`);
        return looks();
      }),
    );
    expect(original[0]?.addresses).toContain('2001:db8:7::1/64');
    expect(original[2]?.addresses).not.toContain('2001:db8::1/64');
    for (const via of sides) {
      const ours = twin('v6').inside(() =>
        steps.map(([, id, input]) => {
          expect(run(via, id, input), via).toBeUndefined();
          return looks();
        }),
      );
      expect(ours, via).toEqual(original);
    }
  });
});
