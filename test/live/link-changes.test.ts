import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/base/errors.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import { errorCode, type IpLink, ip, ipLink, ipLinks, run, sides, stage, unable, value } from '../support/live-links.ts';

const reason = unable('ip');
if (reason !== undefined) console.warn(`test/live/link-changes.test.ts is skipped: ${reason}`);

describe.skipIf(reason !== undefined).each(sides)('changing links via %s', (via) => {
  const pair = 'link add v0 address 02:00:00:00:00:10 type veth peer name v1 address 02:00:00:00:00:11';

  /** Runs one operation in a fresh namespace, and gives what ip shows of a link afterwards. */
  function after<Id extends OperationId>(id: Id, input: Input<Id>, words: string[] = [], name = 'v0'): IpLink {
    const namespace = stage(pair, ...words);
    try {
      return namespace.inside(() => {
        value(via, id, input);
        const shown = ipLink(name);
        if (shown === undefined) throw new Error(`ip does not show ${name}`);
        return shown;
      });
    } finally {
      namespace.close();
    }
  }

  const link = 'v0';

  it('takes it up and down', () => {
    expect(after('link.set-up', { link }).flags).toContain('UP');
    expect(after('link.set-down', { link }, ['link set v0 up']).flags).not.toContain('UP');
    const kept = after('link.set-up', { link }, ['link set v0 arp off promisc on allmulticast on multicast off dynamic on']);
    expect(kept.flags).toEqual(expect.arrayContaining(['UP', 'NOARP', 'PROMISC', 'ALLMULTI', 'DYNAMIC']));
    expect(kept.flags).not.toContain('MULTICAST');
  });

  it.each([
    ['link.set-promisc', 'PROMISC', true],
    ['link.set-allmulti', 'ALLMULTI', true],
    ['link.set-arp', 'NOARP', false],
    ['link.set-multicast', 'MULTICAST', true],
    ['link.set-dynamic', 'DYNAMIC', true],
    ['link.set-trailers', 'NOTRAILERS', false],
    ['link.set-debug', 'DEBUG', true],
    ['link.set-portsel', 'PORTSEL', true],
    ['link.set-automedia', 'AUTOMEDIA', true],
  ] as const)('%s changes IFF_%s and no other flag', (id, flag, setBy) => {
    const others = ['link set v0 up', 'link set v1 up', 'link set v0 dynamic on'];
    const [on, off] = [true, false].map((how) => after(id, { link, on: how }, others));
    const without = (shown: IpLink | undefined) => shown?.flags.filter((one) => one !== flag);
    expect(on?.flags.includes(flag)).toBe(setBy);
    expect(off?.flags.includes(flag)).toBe(!setBy);
    expect(without(on)).toEqual(without(off));
    expect(on?.flags).toEqual(expect.arrayContaining(['UP', 'BROADCAST']));
    if (id === 'link.set-promisc') expect([on?.promiscuity, off?.promiscuity]).toEqual([1, 0]);
    if (id === 'link.set-allmulti') expect([on?.allmulti, off?.allmulti]).toEqual([1, 0]);
  });

  it('counts promiscuous mode that is set twice once', () => {
    expect(after('link.set-promisc', { link, on: true }, ['link set v0 promisc on']).promiscuity).toBe(1);
    expect(after('link.set-promisc', { link, on: false }, ['link set v0 promisc on']).promiscuity).toBe(0);
  });

  it('writes the whole word of flags', () => {
    const { flags } = after('link.set-flags', { link, flags: linkFlags.UP | linkFlags.DYNAMIC }, ['link set v0 promisc on arp off']);
    expect(flags).toEqual(expect.arrayContaining(['UP', 'DYNAMIC', 'BROADCAST']));
    for (const gone of ['PROMISC', 'NOARP', 'MULTICAST']) expect(flags).not.toContain(gone);
    expect(after('link.set-flags', { link, flags: 0 }, ['link set v0 up']).flags).not.toContain('UP');
  });

  it('renames, also while up, by an alternative name, and to the first free number', () => {
    expect(after('link.set-name', { link, newName: 'w0' }, ['link set v0 up'], 'w0').address).toBe('02:00:00:00:00:10');
    expect(after('link.set-name', { link: 'short', newName: 'fifteen-letters' }, ['link property add dev v0 altname short'], 'fifteen-letters').address).toBe('02:00:00:00:00:10');
    expect(after('link.set-name', { link, newName: 'v%d' }, [], 'v2').address).toBe('02:00:00:00:00:10');
    expect(() => run(via, 'link.set-name', { link, newName: 'sixteen-letters0' })).toThrow(UsageError);
  });

  it.each([
    ['v1', 'EEXIST'],
    ['a/b', 'EINVAL'],
    ['a:b', 'EINVAL'],
    ['a b', 'EINVAL'],
    ['..', 'EINVAL'],
    ['x%s', 'EINVAL'],
  ])('does not rename to %j: %s', (newName, code) => {
    const namespace = stage(pair);
    expect(namespace.inside(() => errorCode(via, 'link.set-name', { link, newName }))).toBe(code);
    namespace.close();
  });

  it('sets MTU, queue length and addresses', () => {
    expect(after('link.set-mtu', { link, mtu: 1400 }).mtu).toBe(1400);
    expect(after('link.set-txqlen', { link, txqlen: 12 }).txqlen).toBe(12);
    expect(after('link.set-address', { link, address: '02:00:00:00:00:AA' }).address).toBe('02:00:00:00:00:aa');
    expect(after('link.set-broadcast', { link, address: 'ff:ff:ff:ff:ff:fe' }).broadcast).toBe('ff:ff:ff:ff:ff:fe');
  });

  it('refuses an address that is not as long as the link has them, before anything is changed', () => {
    const namespace = stage(pair);
    namespace.inside(() => {
      for (const address of ['02:00:00:aa', '02:00:00:00:00:aa:00:00']) {
        for (const id of ['link.set-address', 'link.set-broadcast'] as const) expect(() => run(via, id, { link, address })).toThrow(UsageError);
      }
      expect(ipLink('v0')).toMatchObject({ address: '02:00:00:00:00:10', broadcast: 'ff:ff:ff:ff:ff:ff' });
    });
    namespace.close();
  });

  it('gives the errors of the kernel', () => {
    const namespace = stage(pair);
    const codes = namespace.inside(() => [
      errorCode(via, 'link.set-mtu', { link, mtu: 67 }),
      errorCode(via, 'link.set-mtu', { link, mtu: -1 }),
      errorCode(via, 'link.set-address', { link, address: '01:00:5e:00:00:01' }),
      errorCode(via, 'link.set-map', { link, memStart: 0, memEnd: 0, baseAddr: 768, irq: 5, dma: 0, port: 0 }),
      errorCode(via, 'link.set-up', { link: 'nope' }),
      errorCode(via, 'link.remove-multicast', { link, address: '01:00:5e:00:00:42' }),
    ]);
    expect(codes).toEqual(['EINVAL', 'EINVAL', 'EADDRNOTAVAIL', 'EOPNOTSUPP', 'ENODEV', 'ENOENT']);
    namespace.close();
  });

  it('adds and removes multicast MAC addresses', () => {
    const namespace = stage(pair);
    const address = '01:00:5e:00:00:42';
    namespace.inside(() => {
      for (let twice = 0; twice < 2; twice++) value(via, 'link.add-multicast', { link, address });
      expect(ip('maddr show dev v0')).toMatch(/link +01:00:5e:00:00:42 static/);
      value(via, 'link.remove-multicast', { link, address });
      expect(ip('maddr show dev v0')).not.toContain('01:00:5e:00:00:42');
      expect(() => run(via, 'link.add-multicast', { link, address: '02:00:00:00:00:42' })).toThrow(UsageError);
      const lldp = () => value(via, 'link.add-multicast', { link, address: '01:80:c2:00:00:0e' });
      if (via === 'netlink') expect(lldp).toThrow(UsageError);
      else lldp();
      expect(ip('maddr show dev v0').includes('01:80:c2:00:00:0e')).toBe(via === 'ioctl');
    });
    namespace.close();
  });

  it('does not take the forwarding table of a bridge for its multicast list', () => {
    const namespace = stage('link add br0 type bridge');
    const change = (id: 'link.add-multicast' | 'link.remove-multicast') => value(via, id, { link: 'br0', address: '01:00:5e:00:00:42' });
    namespace.inside(() => {
      if (via === 'netlink') {
        expect(() => change('link.add-multicast')).toThrow(UsageError);
        expect(() => change('link.remove-multicast')).toThrow(UsageError);
        return;
      }
      change('link.add-multicast');
      expect(ip('maddr show dev br0')).toContain('01:00:5e:00:00:42');
      change('link.remove-multicast');
      expect(ip('maddr show dev br0')).not.toContain('01:00:5e:00:00:42');
    });
    namespace.close();
  });

  it('describes, names and removes, or says why it cannot', () => {
    if (via === 'ioctl') {
      expect(run(via, 'link.set-alias', { link, alias: 'x' })).toHaveProperty('unsupported');
      for (const id of ['link.add-altname', 'link.remove-altname'] as const) expect(run(via, id, { link, altname: 'x' })).toHaveProperty('unsupported');
      expect(run(via, 'link.remove', { link })).toHaveProperty('unsupported');
      return;
    }
    const long = 'x'.repeat(255);
    expect(after('link.set-alias', { link, alias: 'two words' }).ifalias).toBe('two words');
    expect(after('link.set-alias', { link, alias: long }).ifalias).toBe(long);
    expect(after('link.set-alias', { link, alias: '' }, ['link set v0 alias old']).ifalias).toBeUndefined();
    expect(after('link.add-altname', { link, altname: 'n'.repeat(127) }).altnames).toEqual(['n'.repeat(127)]);
    expect(after('link.remove-altname', { link, altname: 'one' }, ['link property add dev v0 altname one altname two']).altnames).toEqual(['two']);
    const namespace = stage(pair);
    namespace.inside(() => {
      expect(errorCode(via, 'link.set-alias', { link, alias: `${long}x` })).toBe('ERANGE');
      value(via, 'link.remove', { link });
      expect(ipLinks().map(({ ifname }) => ifname)).toEqual(['lo']);
      expect(errorCode(via, 'link.remove', { link: 'lo' })).toBe('EOPNOTSUPP');
      expect(errorCode(via, 'link.remove', { link })).toBe('ENODEV');
    });
    namespace.close();
  });
});
