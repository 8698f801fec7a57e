import { describe, expect, it } from 'vitest';
import { SIOCETHTOOL } from '../../../ioctl/constants/sockios.ts';
import { IFF_MULTI_QUEUE, IFF_NO_PI, IFF_TAP, IFF_TUN, IFF_TUN_EXCL, IFF_VNET_HDR, TUNSETIFF } from '../../../ioctl/constants/tun.ts';
import { type IoctlSocket, openIoctl } from '../../../ioctl/socket.ts';
import { ETHTOOL_GDRVINFO, ethtoolChannels, ethtoolDrvinfo } from '../../../ioctl/structs/ethtool.ts';
import { ifreqFlags } from '../../../ioctl/structs/ifreq.ts';
import { attach, attached, attachFlags } from '../../../ioctl/tun/attached.ts';
import { list } from '../../../ioctl/tun/list.ts';
import { errnos } from '../../../src/base/errno.ts';
import { scriptedKernel } from '../../support/scripted-kernel.ts';

interface Device {
  driver?: string;
  busInfo?: string;
  /** The most queues; undefined where the kernel does not tell (EOPNOTSUPP). */
  maxCombined?: number;
  /** A refusal of every ethtool command. */
  errno?: number;
  /** What TUNSETIFF refuses. */
  refuses?(flags: number): number | undefined;
}

/** A kernel that has these links, and keeps the flags with which somebody attached. */
function kernelWith(devices: Record<string, Device>): { socket: IoctlSocket; attempts: number[] } {
  const attempts: number[] = [];
  let unread = '';
  const { kernel } = scriptedKernel(() => [], {
    openat: () => {
      unread = `Inter-|\n face |\n${Object.keys(devices)
        .map((name) => `${name}: ${'0 '.repeat(16)}\n`)
        .join('')}`;
      return 9;
    },
    read: (_fd, buffer) => {
      const length = buffer.write(unread);
      unread = '';
      return length;
    },
    ioctl: (_fd, request, argument) => {
      if (typeof argument === 'number') return 0;
      const { name, flags } = ifreqFlags.decode(argument.bytes);
      const device = devices[name];
      if (request === TUNSETIFF) {
        attempts.push(flags & 0xffff);
        return -(device?.refuses?.(flags) ?? 0);
      }
      expect(request).toBe(SIOCETHTOOL);
      if (device === undefined) return -errnos.ENODEV;
      if (device.errno !== undefined) return -device.errno;
      const target = argument.pointers[0]?.target ?? Buffer.alloc(0);
      if (target.readUInt32LE(0) === ETHTOOL_GDRVINFO) target.set(ethtoolDrvinfo.encode({ driver: device.driver ?? '', busInfo: device.busInfo ?? '' }));
      else if (device.maxCombined === undefined) return -errnos.EOPNOTSUPP;
      else target.set(ethtoolChannels.encode({ maxCombined: device.maxCombined }));
      return 0;
    },
  });
  return { socket: openIoctl(kernel), attempts };
}

const tun = { driver: 'tun', busInfo: 'tun', maxCombined: 1 };
const tap = { driver: 'tun', busInfo: 'tap', maxCombined: 256 };

describe('the list of tun devices', () => {
  it('is by name, and leaves out other drivers and those that do not tell theirs', () => {
    const { socket } = kernelWith({ t9: tap, lo: { errno: errnos.EOPNOTSUPP }, t1: tun, v0: { driver: 'veth', maxCombined: 1 } });
    expect(list.run(socket, {})).toEqual([
      { link: 't1', mode: 'tun', multiQueue: false },
      { link: 't9', mode: 'tap', multiQueue: true },
    ]);
  });

  it('leaves out a link that went away since its name was read', () => {
    expect(list.run(kernelWith({ gone: { errno: errnos.ENODEV }, t1: tun }).socket, {}).map(({ link }) => link)).toEqual(['t1']);
  });

  it('throws any other refusal', () => {
    expect(() => list.run(kernelWith({ t1: { errno: errnos.EPERM } }).socket, {})).toThrow(expect.objectContaining({ code: 'EPERM', call: 'SIOCETHTOOL' }));
  });
});

describe('attaching', () => {
  const none = () => {};

  it('says all that the device is to be', () => {
    expect(attachFlags({ mode: 'tun' })).toBe(IFF_TUN | IFF_NO_PI);
    expect(attachFlags({ mode: 'tap', multiQueue: true, packetInfo: true, vnetHeader: true })).toBe(IFF_TAP | IFF_MULTI_QUEUE | IFF_VNET_HDR);
  });

  it('takes the mode and the queues that the device has, and the settings that it is told', () => {
    const { socket, attempts } = kernelWith({ t1: tun, t9: tap });
    attached(socket, { link: 't1', packetInfo: true }, none);
    attached(socket, { link: 't9:1', vnetHeader: true }, none);
    expect(attempts).toEqual([IFF_TUN, IFF_TAP | IFF_MULTI_QUEUE | IFF_NO_PI | IFF_VNET_HDR]);
  });

  it('does not happen to a link that is no tun device, or is not there', () => {
    const { socket, attempts } = kernelWith({ v0: { driver: 'veth' } });
    expect(() => attached(socket, { link: 'v0' }, none)).toThrow(expect.objectContaining({ code: 'EINVAL', call: 'SIOCETHTOOL' }));
    expect(() => attached(socket, { link: 'nope' }, none)).toThrow(expect.objectContaining({ code: 'ENODEV' }));
    expect(attempts).toEqual([]);
  });

  it('carries the highest flag in a signed short', () => {
    const { socket, attempts } = kernelWith({});
    socket.device('/dev/net/tun', (device) => attach(device, 't1', IFF_TUN | IFF_TUN_EXCL));
    expect(attempts).toEqual([IFF_TUN | IFF_TUN_EXCL]);
  });

  describe('where the kernel does not tell the queues (before Linux 6.9)', () => {
    const silent = { driver: 'tun', busInfo: 'tap' };
    const needs = (queues: boolean) => (flags: number) => (((flags & IFF_MULTI_QUEUE) !== 0) === queues ? undefined : errnos.EINVAL);

    it('is tried without, then with several', () => {
      const { socket, attempts } = kernelWith({ t1: { ...silent, refuses: needs(false) }, t9: { ...silent, refuses: needs(true) } });
      attached(socket, { link: 't1' }, none);
      attached(socket, { link: 't9' }, none);
      const one = IFF_TAP | IFF_NO_PI;
      expect(attempts).toEqual([one, one, one | IFF_MULTI_QUEUE]);
    });

    it('is not tried again where it is refused for another reason', () => {
      const { socket, attempts } = kernelWith({ t1: { ...silent, refuses: () => errnos.EBUSY } });
      expect(() => attached(socket, { link: 't1' }, none)).toThrow(expect.objectContaining({ code: 'EBUSY', call: 'TUNSETIFF' }));
      expect(attempts.length).toBe(1);
    });
  });

  it('throws what the question for the queues is refused with, where that is no lack of an answer', () => {
    const { kernel } = scriptedKernel(() => [], {
      openat: () => 9,
      ioctl: (_fd, _request, argument) => {
        const target = typeof argument === 'number' ? undefined : argument.pointers[0]?.target;
        if (target === undefined || target.readUInt32LE(0) !== ETHTOOL_GDRVINFO) return -errnos.EPERM;
        target.set(ethtoolDrvinfo.encode({ driver: 'tun', busInfo: 'tun' }));
        return 0;
      },
    });
    expect(() => attached(openIoctl(kernel), { link: 't1' }, none)).toThrow(expect.objectContaining({ code: 'EPERM', call: 'SIOCETHTOOL' }));
  });
});
