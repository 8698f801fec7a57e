import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { SIOCSIFADDR, SIOCSIFBRDADDR, SIOCSIFNETMASK } from '../../ioctl/constants/sockios.ts';
import { openIoctl } from '../../ioctl/socket.ts';
import { ifreqAddr } from '../../ioctl/structs/ifreq.ts';
import { inet } from '../../ioctl/structs/sockaddr.ts';
import { RTM_GETADDR, RTM_NEWADDR } from '../../netlink/constants/rtnetlink.ts';
import { openNetlink } from '../../netlink/socket.ts';
import { addressMessage } from '../../netlink/structs/address.ts';
import type { OperationId } from '../../src/operations/index.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import { answer, ip, sides, unable } from '../support/live-links.ts';
import { twins } from '../support/live-namespaces.ts';

const reason = unable('ip', 'ifconfig');
if (reason !== undefined) console.warn(`test/live/address.test.ts is skipped: ${reason}`);

const ifconfig = (words: string) => execFileSync('ifconfig', words.split(' '), { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

interface Seen {
  local: string;
  prefixlen: number;
  label: string;
  address?: string;
  broadcast?: string;
  scope: string;
  secondary?: boolean;
  metric?: number;
  noprefixroute?: boolean;
  deprecated?: boolean;
  valid_life_time: number;
}

/** The IPv4 addresses of a link as `ip -j -d` shows them, in the kernel's order. */
const seen = (link = 'v0'): Seen[] => JSON.parse(ip(`-j -d -4 addr show dev ${link}`))[0]?.addr_info ?? [];
/** The same in short: `10.5.0.1/24 brd 10.5.0.255 v0`. */
const words = ({ local, address, prefixlen, broadcast, label, secondary }: Seen) =>
  [local, ...(address === undefined ? [] : ['peer', address]), `/${prefixlen}`, ...(broadcast === undefined ? [] : ['brd', broadcast]), label, ...(secondary ? ['secondary'] : [])]
    .join(' ')
    .replace(' /', '/');
const routes = () => ip('-4 route show table all');

describe.skipIf(reason !== undefined)('IPv4 addresses', () => {
  const twin = twins();

  describe.each(sides)('read by %s', (via) => {
    test.each(['addressed', 'crowded', 'labelled', 'marked', 'v6'] as const)('are those that ip shows in state %s', (state) => {
      twin(state).inside(() => {
        for (const label of new Set(seen().map((address) => address.label))) {
          const first = seen().find((address) => address.label === label);
          if (first === undefined || label === 'office') continue;
          // For a peer address ip shows the peer as `address`.
          expect(answer(via, 'address.get', { link: label })).toBe(first.local);
          expect(answer(via, 'address.get-broadcast', { link: label })).toBe(first.broadcast ?? '0.0.0.0');
          expect(answer(via, 'address.get-peer', { link: label })).toBe(first.address ?? first.local);
        }
        const listed = seen().filter(({ label }) => label !== 'office');
        const found = answer(via, 'address.list', { link: 'v0' }) as { label: string; address: string }[];
        expect(found.map(({ label, address }) => `${address} ${label}`).sort()).toEqual(expect.arrayContaining(listed.map(({ local, label }) => `${local} ${label}`).sort()));
      });
    });

    test('are those that net-tools prints', () => {
      twin('crowded').inside(() => {
        for (const label of ['v0', 'v0:1', 'v0:2']) {
          const printed = /inet (\S+) +netmask (\S+) +broadcast (\S+)/.exec(ifconfig(label));
          expect(printed, label).not.toBeNull();
          expect([answer(via, 'address.get', { link: label }), answer(via, 'address.get-netmask', { link: label }), answer(via, 'address.get-broadcast', { link: label })]).toEqual(
            printed?.slice(1, 4),
          );
        }
        expect(() => ifconfig('v0:9')).not.toThrow();
        expect(answer(via, 'address.get', { link: 'v0:9' })).toBe('EADDRNOTAVAIL');
      });
    });

    test('are listed whole, however many there are', () => {
      for (const count of [31, 32, 33, 64, 65, 200]) {
        twin('up').inside(() => {
          const commands = Array.from({ length: count }, (_, index) => `addr add 10.7.${index}.1/24 dev v0`).join('\n');
          execFileSync('ip', ['-batch', '-'], { input: commands });
          const found = answer(via, 'address.list', { link: 'v0' }) as { address: string }[];
          expect(found.map(({ address }) => address)).toEqual(Array.from({ length: count }, (_, index) => `10.7.${index}.1`));
        });
      }
    });

    test('have all that is known of them in the list, and no more than that', () => {
      twin('labelled').inside(() => {
        expect(answer(via, 'address.list', {})).toEqual([
          { label: 'lo', address: '127.0.0.1', prefixLength: 8 },
          { label: 'v0', address: '10.1.0.1', prefixLength: 8, broadcast: '10.255.255.255' },
          { label: 'v0:1', address: '192.168.7.1', prefixLength: 24, broadcast: '192.168.7.255' },
          { label: 'v0:2', address: '10.1.0.1', prefixLength: 16 },
          { label: 'short0:4', address: '10.2.0.1', prefixLength: 31 },
          { label: 'v0:3', address: '172.16.1.1', prefixLength: 32, peer: '172.16.1.2' },
          { label: 'office', address: '198.51.100.9' },
          { label: 'v0:3', address: '172.16.1.1' },
          { label: 'v0:5', address: '198.51.100.8' },
        ]);
      });
    });

    test('are not given the details of another address, where their label leads to it', () => {
      twin('addressed', ['addr add 10.6.0.1/16 dev v0 label v0:1', 'addr add 198.51.100.77/25 brd + dev v1 label v0:1']).inside(() => {
        expect(answer(via, 'address.list', { link: 'v0' })).toEqual([
          { label: 'v0', address: '10.5.0.1', prefixLength: 24, broadcast: '10.5.0.255' },
          { label: 'v0:1', address: '10.6.0.1', prefixLength: 16 },
          { label: 'v0:1', address: '198.51.100.77' },
        ]);
        expect(answer(via, 'address.list', { link: 'v1' })).toEqual([]);
      });
    });
  });

  /** What ifconfig does, done by both sides: the words for ifconfig, the operation, and what must be there afterwards. */
  const writes: { what: string; from: StartStateName; words: string; id: OperationId; input: Record<string, string>; after: string[] }[] = [
    {
      what: 'a classful address where there was one',
      from: 'addressed',
      words: 'v0 10.1.2.3',
      id: 'address.set',
      input: { link: 'v0', address: '10.1.2.3' },
      after: ['10.1.2.3/8 brd 10.255.255.255 v0'],
    },
    { what: 'class B', from: 'up', words: 'v0 128.66.0.1', id: 'address.set', input: { link: 'v0', address: '128.66.0.1' }, after: ['128.66.0.1/16 brd 128.66.255.255 v0'] },
    { what: 'class C', from: 'up', words: 'v0 203.0.113.9', id: 'address.set', input: { link: 'v0', address: '203.0.113.9' }, after: ['203.0.113.9/24 brd 203.0.113.255 v0'] },
    { what: 'class E', from: 'up', words: 'v0 240.0.0.1', id: 'address.set', input: { link: 'v0', address: '240.0.0.1' }, after: ['240.0.0.1/32 v0'] },
    {
      what: 'the loopback network, which has scope host',
      from: 'up',
      words: 'v0 127.5.0.1',
      id: 'address.set',
      input: { link: 'v0', address: '127.5.0.1' },
      after: ['127.5.0.1/8 brd 127.255.255.255 v0'],
    },
    {
      what: 'the same address again',
      from: 'addressed',
      words: 'v0 10.5.0.1',
      id: 'address.set',
      input: { link: 'v0', address: '10.5.0.1' },
      after: ['10.5.0.1/24 brd 10.5.0.255 v0'],
    },
    {
      what: 'the only address of a link, which takes its neighbours along',
      from: 'neighbours',
      words: 'v0 10.1.2.3',
      id: 'address.set',
      input: { link: 'v0', address: '10.1.2.3' },
      after: ['10.1.2.3/8 brd 10.255.255.255 v0'],
    },
    {
      what: 'the only address of a link, whose routes go',
      from: 'routed',
      words: 'v0 netmask 255.255.0.0',
      id: 'address.set-netmask',
      input: { link: 'v0', netmask: '255.255.0.0' },
      after: ['10.5.0.1/16 brd 10.5.255.255 v0'],
    },
    { what: 'zero', from: 'addressed', words: 'v0 0.0.0.0', id: 'address.set', input: { link: 'v0', address: '0.0.0.0' }, after: [] },
    {
      what: 'a primary with secondaries',
      from: 'crowded',
      words: 'v0 10.1.2.3',
      id: 'address.set',
      input: { link: 'v0', address: '10.1.2.3' },
      after: ['192.0.2.7/28 v0:2', '172.16.1.1 peer 172.16.1.2/32 v0', '10.5.0.4/16 v0', '10.1.2.3/8 brd 10.255.255.255 v0'],
    },
    {
      what: 'a new alias',
      from: 'addressed',
      words: 'v0:7 10.1.2.3',
      id: 'address.set',
      input: { link: 'v0:7', address: '10.1.2.3' },
      after: ['10.5.0.1/24 brd 10.5.0.255 v0', '10.1.2.3/8 brd 10.255.255.255 v0:7'],
    },
    {
      what: 'a shorter netmask',
      from: 'addressed',
      words: 'v0 netmask 255.255.0.0',
      id: 'address.set-netmask',
      input: { link: 'v0', netmask: '255.255.0.0' },
      after: ['10.5.0.1/16 brd 10.5.255.255 v0'],
    },
    {
      what: 'a netmask of 31 bits, which keeps the broadcast address',
      from: 'addressed',
      words: 'v0 netmask 255.255.255.254',
      id: 'address.set-netmask',
      input: { link: 'v0', netmask: '255.255.255.254' },
      after: ['10.5.0.1/31 brd 10.5.0.255 v0'],
    },
    {
      what: 'a broadcast address',
      from: 'addressed',
      words: 'v0 broadcast 10.5.0.127',
      id: 'address.set-broadcast',
      input: { link: 'v0', broadcast: '10.5.0.127' },
      after: ['10.5.0.1/24 brd 10.5.0.127 v0'],
    },
    {
      what: 'a peer',
      from: 'addressed',
      words: 'v0 dstaddr 192.0.2.99',
      id: 'address.set-peer',
      input: { link: 'v0', peer: '192.0.2.99' },
      after: ['10.5.0.1 peer 192.0.2.99/24 brd 10.5.0.255 v0'],
    },
    {
      what: 'an alias down',
      from: 'crowded',
      words: 'v0:1 down',
      id: 'address.remove-label',
      input: { label: 'v0:1' },
      after: ['10.5.0.1/24 brd 10.5.0.255 v0', '192.0.2.7/28 v0:2', '172.16.1.1 peer 172.16.1.2/32 v0', '10.5.0.4/16 v0', '10.5.0.2/24 brd 10.5.0.255 v0 secondary'],
    },
  ];

  test.each(writes)('set as ifconfig sets them: $what', ({ from, words: argv, id, input, after }) => {
    const look = () => ({ addresses: seen(), routes: routes(), neighbours: ip('neigh show nud all').split('\n').sort() });
    const original = twin(from).inside(() => {
      ifconfig(argv);
      return look();
    });
    expect(original.addresses.map(words)).toEqual(after);
    for (const via of sides) {
      const ours = twin(from).inside(() => {
        expect(answer(via, id, input as never), via).toBeUndefined();
        return look();
      });
      expect(ours, via).toEqual(original);
    }
  });

  describe.each(sides)('set by %s', (via) => {
    test('stay as they are when set again, also after the netmask was changed', () => {
      twin('up').inside(() => {
        for (let time = 0; time < 2; time++) {
          expect(answer(via, 'address.set', { link: 'v0', address: '10.1.2.3' })).toBeUndefined();
          expect(answer(via, 'address.set-netmask', { link: 'v0', netmask: '255.255.255.0' })).toBeUndefined();
          expect(seen().map(words)).toEqual(['10.1.2.3/24 brd 10.1.2.255 v0']);
        }
      });
    });

    test('lose nothing where they are set to what they are', () => {
      const same = [
        ['address.set', { link: 'v0', address: '10.5.0.1' }],
        ['address.set-netmask', { link: 'v0', netmask: '255.255.255.0' }],
        ['address.set-broadcast', { link: 'v0', broadcast: '10.5.0.255' }],
        ['address.set-peer', { link: 'v0', peer: '10.5.0.1' }],
      ] as const;
      for (const state of ['crowded', 'routed', 'neighbours'] as const)
        twin(state).inside(() => {
          const before = [seen(), routes(), ip('neigh')];
          for (const [id, input] of same) expect(answer(via, id, input)).toBeUndefined();
          expect([seen(), routes(), ip('neigh')]).toEqual(before);
        });
    });

    test('can be zero twice', () => {
      twin('addressed').inside(() => {
        for (let time = 0; time < 2; time++) {
          expect(answer(via, 'address.set', { link: 'v0', address: '0.0.0.0' })).toBeUndefined();
          expect(seen()).toEqual([]);
        }
      });
    });

    test('have no broadcast address and 32 bits on a point-to-point link', () => {
      twin('fresh', ['tuntap add dev t0 mode tun', 'link set t0 up']).inside(() => {
        expect(answer(via, 'address.set', { link: 't0', address: '10.1.2.3' })).toBeUndefined();
        expect(seen('t0').map(words)).toEqual(['10.1.2.3/32 t0']);
        expect(answer(via, 'address.set-peer', { link: 't0', peer: '10.9.9.9' })).toBeUndefined();
        expect(seen('t0').map(words)).toEqual(['10.1.2.3 peer 10.9.9.9/32 t0']);
        expect(answer(via, 'address.set-netmask', { link: 't0', netmask: '255.255.255.0' })).toBeUndefined();
        expect(seen('t0').map(words)).toEqual(['10.1.2.3 peer 10.9.9.9/24 t0']);
      });
    });

    test('leave their secondaries where these are promoted', () => {
      twin('crowded').inside(() => {
        writeFileSync('/proc/sys/net/ipv4/conf/v0/promote_secondaries', '1');
        expect(answer(via, 'address.set', { link: 'v0', address: '10.1.2.3' })).toBeUndefined();
        const left = seen().map(words);
        expect(left.filter((address) => address.startsWith('10.5.0.2/') || address.startsWith('10.5.0.3/'))).toEqual([
          '10.5.0.2/24 brd 10.5.0.255 v0',
          '10.5.0.3/24 brd 10.5.0.255 v0:1 secondary',
        ]);
        expect(left).toContain('10.1.2.3/8 brd 10.255.255.255 v0');
      });
    });

    test('live for ever, while a change of the netmask leaves them their time', () => {
      twin('up', ['addr add 10.5.0.1/24 dev v0 valid_lft 1000 preferred_lft 500']).inside(() => {
        expect(answer(via, 'address.set-netmask', { link: 'v0', netmask: '255.255.0.0' })).toBeUndefined();
        expect(seen()[0]?.valid_life_time).toBeGreaterThan(900);
        expect(seen()[0]?.valid_life_time).toBeLessThanOrEqual(1000);
        expect(answer(via, 'address.set', { link: 'v0', address: '10.6.0.1' })).toBeUndefined();
        expect(seen()[0]?.valid_life_time).toBe(0xffffffff);
      });
    });

    test('keep metric and flags of the address that they replace', () => {
      twin('marked').inside(() => {
        expect(answer(via, 'address.set', { link: 'v0', address: '10.6.0.1' })).toBeUndefined();
        expect(seen().find(({ local }) => local === '10.6.0.1')).toMatchObject({ prefixlen: 8, metric: 77, noprefixroute: true, scope: 'global' });
        expect(seen().find(({ local }) => local === '10.6.0.1')?.deprecated).toBeUndefined();
      });
    });

    test('stay deprecated, and keep metric, flags and broadcast address, where only the netmask changes', () => {
      twin('marked').inside(() => {
        const before = seen().find(({ label }) => label === 'v0');
        expect(before).toMatchObject({ deprecated: true, metric: 77, noprefixroute: true, broadcast: '10.5.0.7' });
        expect(answer(via, 'address.set-netmask', { link: 'v0', netmask: '255.255.0.0' })).toBeUndefined();
        expect(seen().find(({ label }) => label === 'v0')).toEqual({ ...before, prefixlen: 16 });
      });
    });

    test('keep IFA_PROTO through every change', () => {
      twin('up').inside(() => {
        const socket = openNetlink(libc);
        const header = { family: AF_INET, index: 10 };
        socket.request(RTM_NEWADDR, addressMessage.encode({ ...header, prefixlen: 24 }, { local: '10.5.0.1', proto: 0x30 }));
        const protos = () => socket.dump(RTM_GETADDR, addressMessage.encode(header)).map((payload) => addressMessage.decode(payload).attributes.proto);
        expect(protos()).toEqual([0x30]);
        for (const [id, input] of [
          ['address.set-netmask', { link: 'v0', netmask: '255.255.0.0' }],
          ['address.set-broadcast', { link: 'v0', broadcast: '10.5.0.9' }],
          ['address.set-peer', { link: 'v0', peer: '10.6.0.9' }],
          ['address.set', { link: 'v0', address: '10.7.0.1' }],
        ] as const) {
          expect(answer(via, id, input)).toBeUndefined();
          expect(protos(), id).toEqual([0x30]);
        }
        socket.close();
      });
    });

    test('are lost where the link has the new one already: with EEXIST, or with a success that lies', () => {
      twin('labelled').inside(() => {
        expect(answer(via, 'address.set', { link: 'v0', address: '192.168.7.1' })).toBe('EEXIST');
        expect(seen().map(({ label }) => label)).not.toContain('v0');
      });
      twin('labelled').inside(() => {
        expect(answer(via, 'address.set-netmask', { link: 'v0', netmask: '255.255.0.0' })).toBeUndefined();
        expect(seen().map(({ label }) => label)).not.toContain('v0');
        expect(answer(via, 'address.get', { link: 'v0' })).toBe('EADDRNOTAVAIL');
      });
    });

    test('are refused by name where they cannot be', () => {
      twin('addressed').inside(() => {
        const before = ip('-d addr') + routes();
        expect(answer(via, 'address.set', { link: 'v0', address: '224.0.0.5' })).toBe('EINVAL');
        expect(answer(via, 'address.set-netmask', { link: 'v0', netmask: '255.0.255.0' })).toBe('EINVAL');
        expect(answer(via, 'address.set-netmask', { link: 'v0:9', netmask: '255.0.255.0' })).toBe('EADDRNOTAVAIL');
        expect(answer(via, 'address.set-peer', { link: 'v0', peer: '239.1.2.3' })).toBe('EINVAL');
        expect(answer(via, 'address.set', { link: 'nope', address: '10.1.2.3' })).toBe('ENODEV');
        expect(answer(via, 'address.remove-label', { label: 'v0:9' })).toBe('EADDRNOTAVAIL');
        expect(ip('-d addr') + routes()).toBe(before);
      });
      twin('addressed').inside(() => {
        // Below 68 bytes a link has no IPv4 (inetdev_valid_mtu).
        ip('link set lo mtu 67');
        for (const address of ['10.1.2.3', '0.0.0.0']) expect(answer(via, 'address.set', { link: 'lo', address })).toBe('ENOBUFS');
      });
    });
  });

  test('are added and removed one by one by netlink', () => {
    twin('addressed').inside(() => {
      expect(answer('netlink', 'address.add', { link: 'v0', address: '10.5.0.9', prefixLength: 24, broadcast: '10.5.0.255', label: 'v0:3' })).toBeUndefined();
      expect(answer('netlink', 'address.add', { link: 'v0', address: '172.16.0.1', prefixLength: 30, peer: '172.16.0.2' })).toBeUndefined();
      expect(answer('netlink', 'address.add', { link: 'v0', address: '127.1.2.3', prefixLength: 16 })).toBeUndefined();
      expect(answer('netlink', 'address.add', { link: 'v0', address: '10.5.0.9', prefixLength: 24 })).toBe('EEXIST');
      expect(seen().map(words).sort()).toEqual(
        ['10.5.0.1/24 brd 10.5.0.255 v0', '10.5.0.9/24 brd 10.5.0.255 v0:3 secondary', '127.1.2.3/16 v0', '172.16.0.1 peer 172.16.0.2/30 v0'].sort(),
      );
      expect(seen().find(({ local }) => local === '127.1.2.3')?.scope).toBe('host');
      expect(answer('netlink', 'address.remove', { link: 'v0', address: '10.5.0.9', prefixLength: 25 })).toBe('EADDRNOTAVAIL');
      expect(answer('netlink', 'address.remove', { link: 'v0', address: '172.16.0.1', prefixLength: 30, peer: '172.16.0.2' })).toBeUndefined();
      expect(answer('netlink', 'address.remove', { link: 'v0', address: '10.5.0.1', prefixLength: 24 })).toBeUndefined();
      expect(seen().map(words)).toEqual(['127.1.2.3/16 v0']);
    });
  });

  test('cannot be added by ioctls without a loss: what address.add says of them is true', () => {
    const start = ['route add 198.51.100.0/24 dev v0', 'neigh add 10.5.0.8 lladdr 02:00:00:00:00:08 dev v0 nud permanent'];
    const look = () => ({ addresses: seen(), routes: ip('-4 route'), neighbours: ip('neigh show nud permanent') });
    const byMessage = twin('up', start).inside(() => {
      answer('netlink', 'address.add', { link: 'v0', address: '10.5.0.1', prefixLength: 24, label: 'v0:1' });
      return look();
    });
    const byRequests = twin('up', start).inside(() => {
      const socket = openIoctl(libc);
      const set = (request: number, value: string) => socket.ioctl(request, ifreqAddr.encode({ name: 'v0:1', addr: inet(value) }));
      set(SIOCSIFADDR, '10.5.0.1');
      set(SIOCSIFNETMASK, '255.255.255.0');
      set(SIOCSIFBRDADDR, '0.0.0.0');
      socket.close();
      return look();
    });
    expect(byRequests.addresses).toEqual(byMessage.addresses);
    expect(byMessage.routes).toContain('198.51.100.0/24');
    expect(byRequests.routes).not.toContain('198.51.100.0/24');
    expect(byMessage.neighbours).toContain('10.5.0.8');
    expect(byRequests.neighbours).not.toContain('10.5.0.8');
    expect(answer('ioctl', 'address.add', { link: 'v0', address: '10.5.0.1', prefixLength: 24 })).toBe('unsupported');
  });
});
