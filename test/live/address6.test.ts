import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, ip, sides, unable } from '../support/live-links.ts';
import { twins } from '../support/live-namespaces.ts';

const reason = existsSync('/proc/sys/net/ipv6') ? unable('ip', 'ifconfig') : 'this kernel has no IPv6';
if (reason !== undefined) console.warn(`test/live/address6.test.ts is skipped: ${reason}`);

const ifconfig = (words: string) => execFileSync('ifconfig', words.split(' '), { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
const seen = (): { ifname: string; addr_info: { local: string; prefixlen: number; scope: string; tentative?: boolean; deprecated?: boolean }[] }[] =>
  JSON.parse(ip('-j -d -6 addr')).filter((link: { ifname?: string }) => link.ifname !== undefined);
/** The kernel's work queue ends what is tentative, also where nothing is looked for on the link. */
const looks = () => {
  for (let tries = 0; ip('-6 addr show tentative') !== ''; tries++) if (tries > 400) throw new Error('an address stays tentative');
  return { addresses: ip('-d -6 addr'), routes: ip('-6 route show table all') };
};

describe.skipIf(reason !== undefined)('IPv6 addresses', () => {
  const twin = twins();

  describe.each(sides)('by %s', (via) => {
    test('are those that ip shows', () => {
      twin('v6', ['-6 addr add 2001:db8:6::6/64 dev v1 preferred_lft 0', '-6 addr add 2001:db8:7::7 peer 2001:db8:7::8/128 dev v1', '-6 addr add fec0::1/64 dev v1']).inside(() => {
        const expected = seen().flatMap(({ ifname, addr_info }) =>
          addr_info.map(({ local, prefixlen, scope, deprecated }) => ({ link: ifname, address: local, prefixLength: prefixlen, scope, deprecated: deprecated ?? false })),
        );
        expect(expected).toHaveLength(7);
        const found = answer(via, 'address6.list', {}) as { flags: string[]; address: string }[];
        const short = found.map(({ flags, ...rest }) => ({ ...rest, deprecated: flags.includes('deprecated') }));
        expect(short).toEqual(expect.arrayContaining(expected));
        expect(short).toHaveLength(expected.length);
        expect(found.every(({ flags }) => flags.includes('permanent'))).toBe(true);
      });
    });

    test('are those that net-tools prints', () => {
      twin('v6').inside(() => {
        const printed = [...ifconfig('v0').matchAll(/inet6 (\S+) +prefixlen (\d+) +scopeid 0x(\w+)/g)].map(([, address, length]) => `${address}/${length}`);
        const found = answer(via, 'address6.list', { link: 'v0' }) as { address: string; prefixLength: number }[];
        expect(printed).toHaveLength(3);
        expect(found.map(({ address, prefixLength }) => `${address}/${prefixLength}`).sort()).toEqual(printed.sort());
      });
    });

    test('are tentative where duplicates are looked for', () => {
      twin('up').inside(() => {
        execFileSync('sh', ['-c', 'echo 1 > /proc/sys/net/ipv6/conf/v0/accept_dad; echo 1 > /proc/sys/net/ipv6/conf/v0/dad_transmits']);
        expect(answer(via, 'address6.add', { link: 'v0', address: '2001:db8::1', prefixLength: 64 })).toBeUndefined();
        expect(answer(via, 'address6.list', { link: 'v0' })).toEqual([
          { link: 'v0', address: '2001:db8::1', prefixLength: 64, scope: 'global', flags: ['tentative', 'permanent'] },
        ]);
        expect(seen().find(({ ifname }) => ifname === 'v0')?.addr_info[0]?.tentative).toBe(true);
      });
    });

    test('are refused by name where they cannot be', () => {
      twin('v6').inside(() => {
        const before = looks();
        expect(answer(via, 'address6.add', { link: 'v0', address: '2001:db8::1', prefixLength: 48 })).toBe('EEXIST');
        expect(answer(via, 'address6.add', { link: 'v0', address: 'ff02::5', prefixLength: 16 })).toBe('EADDRNOTAVAIL');
        expect(answer(via, 'address6.add', { link: 'nope', address: '2001:db8::7', prefixLength: 48 })).toBe('ENODEV');
        expect(answer(via, 'address6.remove', { link: 'v0', address: '2001:db8::1', prefixLength: 48 })).toBe('EADDRNOTAVAIL');
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
          expect(answer(via, id, input), via).toBeUndefined();
          return looks();
        }),
      );
      expect(ours, via).toEqual(original);
    }
  });
});
