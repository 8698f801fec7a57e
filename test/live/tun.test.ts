import { closeSync, openSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IFF_NO_PI, IFF_TAP, IFF_TUN } from '../../ioctl/constants/tun.ts';
import { openIoctl } from '../../ioctl/socket.ts';
import { attach } from '../../ioctl/tun/attached.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { errorCode, ip, ipLink, run, sides, stage, unable, value } from '../support/live-links.ts';

function unableHere(): string | undefined {
  const lacking = unable('ip');
  if (lacking !== undefined) return lacking;
  try {
    closeSync(openSync('/dev/net/tun', 'r+'));
    return undefined;
  } catch (error) {
    return `/dev/net/tun cannot be opened: ${(error as Error).message}`;
  }
}

const reason = unableHere();
if (reason !== undefined) console.warn(`test/live/tun.test.ts is skipped: ${reason}`);

interface TunInfo {
  type: string;
  pi: boolean;
  vnet_hdr: boolean;
  multi_queue: boolean;
  persist: boolean;
  user?: number;
  group?: number;
}

/** What `ip -d link` says of a tun device; undefined where there is no such link. */
function info(link: string): TunInfo | undefined {
  const [found] = JSON.parse(ip('-j -d link')).filter(({ ifname }: { ifname: string }) => ifname === link);
  return found?.linkinfo?.info_data;
}

// Ids that no user and no group here has: ip shows those as names.
const [OWNER, GROUP] = [61001, 61002];

describe.skipIf(reason !== undefined)('tun and tap devices', () => {
  let namespace: Namespace;

  beforeEach(() => {
    namespace = stage(
      'link add v0 type veth peer name v1',
      `tuntap add dev t0 mode tun user ${OWNER} group ${GROUP} pi`,
      'tuntap add dev t1 mode tap multi_queue vnet_hdr',
      'tuntap add dev t2 mode tap',
    );
  });

  afterEach(() => namespace.close());

  describe.each(sides)('via %s', (via) => {
    it('lists what ip lists', () => {
      namespace.inside(() => {
        const list = value(via, 'tun.list', {});
        expect(list).toEqual([
          { link: 't0', mode: 'tun', multiQueue: false },
          { link: 't1', mode: 'tap', multiQueue: true },
          { link: 't2', mode: 'tap', multiQueue: false },
        ]);
        const kinds: { ifname: string; linkinfo?: { info_kind: string } }[] = JSON.parse(ip('-j -d link'));
        expect(kinds.flatMap(({ ifname, linkinfo }) => (linkinfo?.info_kind === 'tun' ? [ifname] : [])).sort()).toEqual(list.map(({ link }) => link));
        for (const device of list) {
          expect(value(via, 'tun.get', { link: device.link })).toEqual(device);
          expect({ type: device.mode, multi_queue: device.multiQueue }).toEqual({ type: info(device.link)?.type, multi_queue: info(device.link)?.multi_queue });
        }
      });
    });

    it('reads without changing or attaching', () => {
      namespace.inside(() => {
        const before = ip('-d link show');
        value(via, 'tun.list', {});
        value(via, 'tun.get', { link: 't0' });
        expect(ip('-d link show')).toBe(before);
      });
    });

    it('says of other links that they are none', () => {
      namespace.inside(() => {
        for (const link of ['v0', 'lo']) {
          expect(errorCode(via, 'tun.get', { link })).toBe('EINVAL');
          expect(errorCode(via, 'tun.remove', { link })).toBe('EINVAL');
          expect(ipLink(link)).toBeDefined();
        }
        expect(errorCode(via, 'tun.get', { link: 'nope' })).toBe('ENODEV');
        expect(errorCode(via, 'tun.remove', { link: 'nope' })).toBe('ENODEV');
        expect(ipLink('nope')).toBeUndefined();
      });
    });

    it('removes devices, also those that are up', () => {
      namespace.inside(() => {
        ip('link set t2 up');
        for (const link of ['t0', 't1', 't2']) {
          value(via, 'tun.remove', { link });
          expect(ipLink(link)).toBeUndefined();
        }
      });
    });

    it('finds a device by an alternative name', () => {
      namespace.inside(() => {
        ip('link property add dev t2 altname other');
        expect(value(via, 'tun.get', { link: 'other' }).link).toBe('t2');
        value(via, 'tun.remove', { link: 'other' });
        expect(ipLink('t2')).toBeUndefined();
      });
    });
  });

  it('makes devices by ioctl as ip makes them', () => {
    namespace.inside(() => {
      expect(value('ioctl', 'tun.add', { name: 't5', mode: 'tun', owner: OWNER, group: GROUP, packetInfo: true })).toBe('t5');
      expect(info('t5')).toEqual(info('t0'));
      expect(value('ioctl', 'tun.add', { name: 't6', mode: 'tap', multiQueue: true, vnetHeader: true })).toBe('t6');
      expect(info('t6')).toEqual(info('t1'));
      expect(value('ioctl', 'tun.add', { name: 'many%d', mode: 'tap' })).toBe('many0');
      expect(value('ioctl', 'tun.add', { name: 'many%d', mode: 'tap' })).toBe('many1');
      expect(info('many1')).toEqual(info('t2'));
    });
  });

  it('makes nothing where there is one, or another link of the name', () => {
    namespace.inside(() => {
      expect(errorCode('ioctl', 'tun.add', { name: 't0', mode: 'tun' })).toBe('EBUSY');
      expect(errorCode('ioctl', 'tun.add', { name: 'v0', mode: 'tun' })).toBe('EBUSY');
      expect(info('t0')).toMatchObject({ pi: true });
    });
  });

  it('reads owner and settings by netlink, as ip has them', () => {
    namespace.inside(() => {
      expect(value('netlink', 'tun.get-settings', { link: 't0' })).toEqual({ owner: OWNER, group: GROUP, persistent: true, packetInfo: true, vnetHeader: false });
      expect(info('t0')).toMatchObject({ user: OWNER, group: GROUP, persist: true, pi: true, vnet_hdr: false });
      expect(value('netlink', 'tun.get-settings', { link: 't1' })).toEqual({ owner: null, group: null, persistent: true, packetInfo: false, vnetHeader: true });
      expect(run('ioctl', 'tun.get-settings', { link: 't0' })).toHaveProperty('unsupported');
    });
  });

  it('changes owner and group by ioctl, and keeps the settings that it is told', () => {
    namespace.inside(() => {
      value('ioctl', 'tun.set-owner', { link: 't0', owner: 61003, packetInfo: true });
      value('ioctl', 'tun.set-group', { link: 't0', group: 61004, packetInfo: true });
      expect(info('t0')).toMatchObject({ user: 61003, group: 61004, persist: true, pi: true });
      value('ioctl', 'tun.set-owner', { link: 't1', owner: 61003, vnetHeader: true });
      expect(info('t1')).toMatchObject({ user: 61003, multi_queue: true, vnet_hdr: true });
      expect(run('netlink', 'tun.set-owner', { link: 't0', owner: 1 })).toHaveProperty('unsupported');
    });
  });

  it('lets a device go, or stay', () => {
    namespace.inside(() => {
      value('ioctl', 'tun.set-persistent', { link: 't2', persistent: true });
      expect(info('t2')).toMatchObject({ persist: true });
      value('ioctl', 'tun.set-persistent', { link: 't2', persistent: false });
      expect(ipLink('t2')).toBeUndefined();
    });
  });

  it('changes the hardware type of a link that is down', () => {
    namespace.inside(() => {
      expect(ipLink('t0')?.link_type).toBe('none');
      value('ioctl', 'tun.set-link-type', { link: 't0', type: 778 });
      expect(ipLink('t0')?.link_type).toBe('gre');
      ip('link set t2 up');
      expect(errorCode('ioctl', 'tun.set-link-type', { link: 't2', type: 778 })).toBe('EBUSY');
    });
  });

  it('is EBUSY by ioctl while another has the device open; netlink removes it all the same', () => {
    namespace.inside(() => {
      const holder = openIoctl(libc);
      try {
        holder.device('/dev/net/tun', (device) => {
          attach(device, 't2', IFF_TAP | IFF_NO_PI);
          expect(errorCode('ioctl', 'tun.remove', { link: 't2' })).toBe('EBUSY');
          expect(errorCode('ioctl', 'tun.set-owner', { link: 't2', owner: 1 })).toBe('EBUSY');
          value('netlink', 'tun.remove', { link: 't2' });
          expect(ipLink('t2')).toBeUndefined();
        });
      } finally {
        holder.close();
      }
    });
  });

  it('gives and takes the carrier by netlink while somebody has the device open', () => {
    namespace.inside(() => {
      ip('link set t2 up');
      expect(errorCode('netlink', 'tun.set-carrier', { link: 't2', carrier: true })).toBe('EPERM');
      const holder = openIoctl(libc);
      try {
        holder.device('/dev/net/tun', (device) => {
          attach(device, 't2', IFF_TAP | IFF_NO_PI);
          expect(ipLink('t2')?.flags).toContain('LOWER_UP');
          value('netlink', 'tun.set-carrier', { link: 't2', carrier: false });
          expect(ipLink('t2')?.flags).not.toContain('LOWER_UP');
          value('netlink', 'tun.set-carrier', { link: 't2', carrier: true });
          expect(ipLink('t2')?.flags).toContain('LOWER_UP');
        });
      } finally {
        holder.close();
      }
      expect(ipLink('t2')?.flags).not.toContain('LOWER_UP');
    });
  });

  it('knows what the driver can do: what it takes, and no more', () => {
    namespace.inside(() => {
      const features = value('ioctl', 'tun.get-features', {});
      expect(features).toEqual(expect.arrayContaining(['TUN', 'TAP', 'NO_PI', 'VNET_HDR', 'MULTI_QUEUE']));
      expect(features.filter((name) => name.startsWith('0x'))).toEqual([]);
      const socket = openIoctl(libc);
      try {
        socket.device('/dev/net/tun', (device) => expect(attach(device, 't9', IFF_TUN | IFF_NO_PI)).toBe('t9'));
      } finally {
        socket.close();
      }
      expect(ipLink('t9')).toBeUndefined();
    });
  });
});
