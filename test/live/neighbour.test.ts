import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIoctl } from '../../ioctl/socket.ts';
import type { ArpEntry } from '../../src/operations/neighbour/arp-entry.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { command, errorCode, ip, run, sides, stage, unable, value } from '../support/live-links.ts';

const reason = unable('ip', 'arp');
if (reason !== undefined) console.warn(`test/live/neighbour.test.ts is skipped: ${reason}`);

interface IpNeighbour {
  dst: string;
  dev: string;
  lladdr?: string;
  state: string[];
}

const neighbours = (): IpNeighbour[] => JSON.parse(ip('-j -4 neigh show nud all'));
const neighbour = (dst: string) => neighbours().find((entry) => entry.dst === dst);
const proxies = (): { dst: string; dev?: string }[] => JSON.parse(ip('-j -4 neigh show proxy'));
const proxyArp = (link: string) => readFileSync(`/proc/sys/net/ipv4/conf/${link}/proxy_arp`, 'utf8').trim();

/** What real `arp -n` prints: address, hardware type or *, link-layer address or (incomplete) or <from_interface>, flags C, M and P, link. */
function netToolsArp(): Record<string, Pick<ArpEntry, 'lladdr' | 'complete' | 'permanent' | 'published' | 'link'>> {
  const lines = command('arp', '-n').split('\n').slice(1).filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => {
      const [address = '', type = '', hardware = '', flags = '', ...rest] = line.trim().split(/\s+/);
      if (type === '(incomplete)') return [address, { link: hardware, lladdr: null, complete: false, permanent: false, published: false }];
      const [link = '', lladdr] = [rest.at(-1), hardware === '<from_interface>' ? null : hardware];
      return [address, { link, lladdr, complete: flags.includes('C'), permanent: flags.includes('M'), published: flags.includes('P') }];
    }),
  );
}

describe.skipIf(reason !== undefined)('neighbours', () => {
  let namespace: Namespace;

  beforeEach(() => {
    namespace = stage(
      'link add v0 index 10 address 02:00:00:00:00:10 type veth peer name v1 index 11 address 02:00:00:00:00:11',
      'link set lo up',
      'link set v1 up',
      'link set v0 up',
      'addr add 10.5.0.1/24 dev v0',
      'route add default via 10.5.0.254',
      'neigh add 10.5.0.8 lladdr 02:00:00:00:00:08 dev v0 nud permanent',
      'neigh add 10.5.0.9 lladdr 02:00:00:00:00:09 dev v0 nud stale',
      'neigh add 10.5.0.10 lladdr 02:00:00:00:00:0a dev v0 nud reachable',
      'neigh add 10.5.0.6 lladdr 02:00:00:00:00:06 dev v0 nud noarp',
      'neigh add 10.5.0.5 dev v0 nud failed',
      'neigh add 10.5.0.9 lladdr 02:00:00:00:00:19 dev v1 nud permanent',
      'neigh add proxy 10.5.0.77 dev v0',
    );
  });

  afterEach(() => namespace.close());

  describe.each(sides)('via %s', (via) => {
    it('lists what arp prints, and of each link what ip has', () => {
      namespace.inside(() => {
        const list = value(via, 'neighbour.list', {});
        expect(list.map(({ address, link }) => `${link} ${address}`)).toEqual(['v0 10.5.0.5', 'v0 10.5.0.8', 'v0 10.5.0.9', 'v0 10.5.0.10', 'v0 10.5.0.77', 'v1 10.5.0.9']);
        const ofV0 = list.filter(({ link }) => link === 'v0');
        const printed = command('arp', '-n', '-i', 'v0');
        expect(Object.keys(netToolsArp()).sort()).toEqual([...new Set(list.map(({ address }) => address))].sort());
        for (const { address, hardwareType, ...entry } of ofV0) {
          expect(printed).toContain(address);
          expect(hardwareType).toBe('ETHER');
          if (address !== '10.5.0.9') expect({ address, ...entry }).toEqual({ address, ...netToolsArp()[address] });
        }
        for (const { address, link, lladdr, published } of list.filter(({ published }) => !published)) {
          expect({ address, lladdr, published }).toEqual({
            address,
            lladdr: neighbours().find(({ dst, dev }) => dst === address && dev === link)?.lladdr ?? null,
            published: false,
          });
        }
        expect(value(via, 'neighbour.list', { link: 'v1' })).toEqual(list.filter(({ link }) => link === 'v1'));
      });
    });

    it('reads one entry, as ip and arp have it', () => {
      namespace.inside(() => {
        for (const address of ['10.5.0.8', '10.5.0.10', '10.5.0.5']) {
          const { link: _link, ...arp } = netToolsArp()[address] ?? {};
          expect(value(via, 'neighbour.get', { address, link: 'v0' })).toMatchObject({ address, link: 'v0', hardwareType: 'ETHER', ...arp });
        }
        const missing = via === 'ioctl' ? 'ENXIO' : 'ENOENT';
        for (const address of ['10.5.0.6', '10.5.0.77', '10.5.0.99']) expect(errorCode(via, 'neighbour.get', { address, link: 'v0' })).toBe(missing);
        expect(errorCode(via, 'neighbour.get', { address: '10.5.0.8', link: 'nope' })).toBe('ENODEV');
      });
    });

    it('finds the link by an alternative name, and calls it by its own', () => {
      namespace.inside(() => {
        ip('link property add dev v0 altname other');
        expect(value(via, 'neighbour.get', { address: '10.5.0.8', link: 'other' }).link).toBe('v0');
        expect(value(via, 'neighbour.list', { link: 'other' }).map(({ address }) => address)).toContain('10.5.0.8');
      });
    });

    it('writes permanent and temporary entries, over what is there', () => {
      namespace.inside(() => {
        value(via, 'neighbour.set', { address: '10.5.0.20', lladdr: '02:00:00:00:00:20', link: 'v0' });
        expect(neighbour('10.5.0.20')).toMatchObject({ dev: 'v0', lladdr: '02:00:00:00:00:20', state: ['PERMANENT'] });
        value(via, 'neighbour.set', { address: '10.5.0.20', lladdr: '02:00:00:00:00:21', link: 'v0', permanent: false });
        expect(neighbour('10.5.0.20')).toMatchObject({ lladdr: '02:00:00:00:00:21', state: ['STALE'] });
        value(via, 'neighbour.set', { address: '10.5.0.8', lladdr: '02:00:00:00:00:22' });
        expect(neighbour('10.5.0.8')).toMatchObject({ dev: 'v0', lladdr: '02:00:00:00:00:22', state: ['PERMANENT'] });
      });
    });

    it('finds the link by the narrowest route without a gateway', () => {
      namespace.inside(() => {
        ip('route add 10.7.0.0/16 dev v1');
        ip('route add 10.7.1.0/24 via 10.5.0.254');
        ip('route add unreachable 10.7.2.0/24');
        ip('route add 10.7.3.0/24 dev v0');
        ip('route add unreachable 10.8.0.0/24 scope host');
        for (const [address, dev] of [
          ['10.7.0.9', 'v1'],
          ['10.7.1.9', 'v1'],
          ['10.7.2.9', 'v1'],
          ['10.7.3.9', 'v0'],
        ] as const) {
          value(via, 'neighbour.set', { address, lladdr: '02:00:00:00:00:30' });
          expect(neighbour(address)).toMatchObject({ dev });
        }
        expect(errorCode(via, 'neighbour.set', { address: '192.0.2.1', lladdr: '02:00:00:00:00:30' })).toBe('ENETUNREACH');
        expect(errorCode(via, 'neighbour.set', { address: '10.8.0.9', lladdr: '02:00:00:00:00:30' })).toBe('EHOSTUNREACH');
        expect(errorCode(via, 'neighbour.set', { address: '10.5.0.1', lladdr: '02:00:00:00:00:30' })).toBe('EINVAL');
      });
    });

    it('refuses an address of another length than those of the link', () => {
      namespace.inside(() => {
        for (const lladdr of ['02:00', '02:00:00:00:00:00:01']) {
          expect(() => run(via, 'neighbour.set', { address: '10.5.0.20', lladdr, link: 'v0' })).toThrow('an address of a link of type ETHER has 6');
          expect(() => run(via, 'neighbour.set', { address: '10.5.0.20', lladdr })).toThrow('an address of a link of type ETHER has 6');
        }
        expect(neighbour('10.5.0.20')).toBeUndefined();
      });
    });

    it('removes entries of every state', () => {
      namespace.inside(() => {
        for (const address of ['10.5.0.8', '10.5.0.10', '10.5.0.5']) {
          value(via, 'neighbour.remove', { address, link: 'v0' });
          expect(neighbour(address)).toBeUndefined();
        }
        // SIOCDARP says ENXIO of an entry that needs no ARP, and removes it: both halves of that are the contract's.
        expect(errorCode(via, 'neighbour.remove', { address: '10.5.0.6', link: 'v0' })).toBe(via === 'ioctl' ? 'ENXIO' : 'ENOENT');
        expect(neighbour('10.5.0.6')).toBeUndefined();
        value(via, 'neighbour.remove', { address: '10.5.0.9' });
        expect(neighbours().filter(({ dst }) => dst === '10.5.0.9')).toMatchObject([{ dev: 'v1' }]);
      });
    });

    it('publishes addresses, and stops', () => {
      namespace.inside(() => {
        value(via, 'neighbour.add-proxy', { address: '10.5.0.30', link: 'v0' });
        value(via, 'neighbour.add-proxy', { address: '10.5.0.31', lladdr: '02:00:00:00:00:11' });
        expect(proxies().filter(({ dst }) => dst !== '10.5.0.77')).toEqual(
          expect.arrayContaining([expect.objectContaining({ dst: '10.5.0.30', dev: 'v0' }), expect.objectContaining({ dst: '10.5.0.31', dev: 'v1' })]),
        );
        expect(errorCode(via, 'neighbour.add-proxy', { address: '10.5.0.32', lladdr: '02:00:00:00:00:99' })).toBe('ENODEV');
        value(via, 'neighbour.remove-proxy', { address: '10.5.0.30', link: 'v0' });
        value(via, 'neighbour.remove-proxy', { address: '10.5.0.77', link: 'v0' });
        expect(proxies().map(({ dst }) => dst)).toEqual(['10.5.0.31']);
        expect(errorCode(via, 'neighbour.remove-proxy', { address: '10.5.0.30', link: 'v0' })).toBe('ENOENT');
      });
    });

    it('publishes on every link, lists that without a link, and removes it', () => {
      namespace.inside(() => {
        value(via, 'neighbour.add-proxy', { address: '10.5.0.40' });
        try {
          expect(proxies().find(({ dst }) => dst === '10.5.0.40')?.dev).toBeUndefined();
          for (const side of sides) {
            expect(value(side, 'neighbour.list', {}).at(-1)).toEqual({
              address: '10.5.0.40',
              link: null,
              hardwareType: null,
              lladdr: null,
              complete: false,
              permanent: true,
              published: true,
            });
          }
        } finally {
          // It would outlive the namespace.
          value(via, 'neighbour.remove-proxy', { address: '10.5.0.40' });
        }
        expect(proxies().map(({ dst }) => dst)).toEqual(['10.5.0.77']);
      });
    });

    it('what is published goes with the carrier of the link', () => {
      namespace.inside(() => {
        value(via, 'neighbour.add-proxy', { address: '10.5.0.30', link: 'v0' });
        ip('link set v1 down');
      });
      return expect.poll(() => namespace.inside(() => proxies().map(({ dst }) => dst))).toEqual(['10.5.0.77']);
    });

    it('switches proxy_arp of a link', () => {
      namespace.inside(() => {
        expect(proxyArp('v0')).toBe('0');
        value(via, 'neighbour.set-proxy-arp', { link: 'v0', enabled: true });
        expect([proxyArp('v0'), proxyArp('v1'), proxyArp('all')]).toEqual(['1', '0', '0']);
        value(via, 'neighbour.set-proxy-arp', { link: 'v0', enabled: false });
        expect(proxyArp('v0')).toBe('0');
      });
    });
  });

  it('reads every state by netlink, as ip names it', () => {
    namespace.inside(() => {
      for (const { dst, dev, state } of neighbours()) expect(value('netlink', 'neighbour.get-state', { address: dst, link: dev })).toBe(state[0]);
      ip('neigh add 10.5.0.50 dev v0 nud none');
      expect(value('netlink', 'neighbour.get-state', { address: '10.5.0.50', link: 'v0' })).toBe('NONE');
      expect(run('ioctl', 'neighbour.get-state', { address: '10.5.0.8', link: 'v0' })).toHaveProperty('unsupported');
    });
  });

  it('adds by netlink only what is not there', () => {
    namespace.inside(() => {
      value('netlink', 'neighbour.add', { address: '10.5.0.20', lladdr: '02:00:00:00:00:20', link: 'v0', permanent: false });
      expect(neighbour('10.5.0.20')).toMatchObject({ lladdr: '02:00:00:00:00:20', state: ['STALE'] });
      expect(errorCode('netlink', 'neighbour.add', { address: '10.5.0.8', lladdr: '02:00:00:00:00:20', link: 'v0' })).toBe('EEXIST');
      expect(neighbour('10.5.0.8')).toMatchObject({ lladdr: '02:00:00:00:00:08' });
      expect(run('ioctl', 'neighbour.add', { address: '10.5.0.20', lladdr: '02:00:00:00:00:20', link: 'v0' })).toHaveProperty('unsupported');
    });
  });

  it('asks nothing of the kernel that arp does not: the same table in /proc', () => {
    namespace.inside(() => {
      const socket = openIoctl(libc);
      try {
        expect(socket.read('/proc/net/arp')).toBe(spawnSync('cat', ['/proc/net/arp'], { encoding: 'utf8' }).stdout);
      } finally {
        socket.close();
      }
    });
  });
});
