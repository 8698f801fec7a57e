import { describe, expect, it } from 'vitest';
import { requestName } from '../../../ioctl/constants/names.ts';
import { SIOCADDRT, SIOCGIFINDEX, SIOCGIFMTU } from '../../../ioctl/constants/sockios.ts';
import { TUNSETIFF, TUNSETPERSIST } from '../../../ioctl/constants/tun.ts';
import { openIoctl } from '../../../ioctl/socket.ts';
import { ifreqIndex, ifreqMtu } from '../../../ioctl/structs/ifreq.ts';
import { errnos } from '../../../src/base/errno.ts';
import { type Fault, failing } from '../../../src/syscall/failing.ts';
import { AF_INET6, type Kernel } from '../../../src/syscall/kernel.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { scriptedKernel } from '../../support/scripted-kernel.ts';

/** A kernel that keeps what is open, and answers every request with the number of the descriptor in the argument's last byte. */
function counting(fault: Fault = () => undefined, files: Record<string, string> = {}) {
  const made: { fd: number; request: number; argument: Buffer | number }[] = [];
  const descriptors = new Map<number, string>();
  let next = 3;
  const opened = (what: string) => {
    descriptors.set(next, what);
    return next++;
  };
  const unread = new Map<number, string>();
  const { kernel } = scriptedKernel(() => [], {
    socket: (domain) => opened(domain === AF_INET6 ? 'inet6' : 'inet'),
    openat: (_directory, path) => {
      const fd = opened(path);
      unread.set(fd, files[path] ?? '');
      return fd;
    },
    read: (fd, buffer) => {
      const text = unread.get(fd) ?? '';
      unread.set(fd, '');
      return buffer.write(text);
    },
    ioctl: (fd, request, argument) => {
      made.push({ fd, request, argument: typeof argument === 'number' ? argument : Buffer.from(argument.bytes) });
      if (typeof argument !== 'number') argument.bytes.writeUInt8(fd, argument.bytes.length - 1);
      return 0;
    },
    close: (fd) => (descriptors.delete(fd) ? 0 : -errnos.EBADF),
  });
  return { kernel: failing(kernel, fault) as Kernel, made, descriptors };
}

describe('the control socket', () => {
  it('gives the argument back as the kernel left it, from the AF_INET socket or the AF_INET6 one', () => {
    const { kernel, made } = counting();
    const socket = openIoctl(kernel);
    expect(socket.ioctl(SIOCGIFMTU, ifreqMtu.encode({ name: 'v0' })).at(-1)).toBe(3);
    expect(socket.inet6.ioctl(SIOCADDRT, { bytes: Buffer.alloc(80), pointers: [] }).at(-1)).toBe(4);
    expect(made.map(({ fd, request }) => [fd, requestName(request)])).toEqual([
      [3, 'SIOCGIFMTU'],
      [4, 'SIOCADDRT'],
    ]);
  });

  it('hands an int over by value, and has no bytes to give back', () => {
    const { kernel, made } = counting();
    expect(openIoctl(kernel).ioctl(TUNSETPERSIST, 1)).toEqual(Buffer.alloc(0));
    expect(made[0]?.argument).toBe(1);
  });

  it.each([
    [SIOCGIFMTU, 'SIOCGIFMTU'],
    [TUNSETIFF, 'TUNSETIFF'],
    [0x12345678, '0x12345678'],
  ])('names the request 0x%s in an error', (request, call) => {
    const { kernel } = counting((made) => (made === 'ioctl' ? errnos.ENODEV : undefined));
    expect(() => openIoctl(kernel).ioctl(request, Buffer.alloc(40))).toThrow(expect.objectContaining({ code: 'ENODEV', errno: 19, call, via: 'ioctl', detail: undefined }));
  });

  it('says where there is no IPv4, and has nothing open then', () => {
    const { kernel, descriptors } = counting((call, nth) => (call === 'socket' && nth === 1 ? errnos.EAFNOSUPPORT : undefined));
    expect(() => openIoctl(kernel)).toThrow(expect.objectContaining({ code: 'EAFNOSUPPORT', call: 'socket(AF_INET)', via: 'ioctl' }));
    expect([...descriptors.values()]).toEqual([]);
  });

  it('tells of missing IPv6 only who uses it', () => {
    const { kernel } = counting((call, nth) => (call === 'socket' && nth === 2 ? errnos.EAFNOSUPPORT : undefined));
    const socket = openIoctl(kernel);
    expect(() => socket.ioctl(SIOCGIFMTU, ifreqMtu.encode({ name: 'v0' }))).not.toThrow();
    expect(() => socket.inet6.ioctl(SIOCADDRT, Buffer.alloc(80))).toThrow(expect.objectContaining({ code: 'EAFNOSUPPORT', call: 'socket(AF_INET6)' }));
  });

  it('closes all that it has opened, and nothing that it has not', () => {
    const { kernel, descriptors } = counting();
    const socket = openIoctl(kernel);
    expect([...descriptors.values()]).toEqual(['inet', 'inet6', '/proc/thread-self/net']);
    socket.close();
    expect([...descriptors.values()]).toEqual([]);

    const closed: number[] = [];
    const without = counting((call, nth) => ((call === 'socket' && nth === 2) || call === 'openat' ? errnos.ENOENT : undefined));
    openIoctl({ ...without.kernel, close: (fd) => closed.push(fd) }).close();
    expect(closed).toEqual([3]);
  });
});

describe('the files of /proc/net', () => {
  it('are read relative to the namespace in which the socket was opened, and closed', () => {
    const paths: [number, string][] = [];
    const { kernel, descriptors } = counting(undefined, { arp: 'IP address\n', 'dev_snmp6/v0': 'ifIndex 3\n' });
    const socket = openIoctl({
      ...kernel,
      openat: (directory, path, flags) => {
        paths.push([directory, path]);
        return kernel.openat(directory, path, flags);
      },
    });
    expect(socket.read('/proc/net/arp')).toBe('IP address\n');
    expect(socket.read('/proc/net/dev_snmp6/v0')).toBe('ifIndex 3\n');
    const proc = [...descriptors].find(([, what]) => what === '/proc/thread-self/net')?.[0];
    expect(paths.slice(1)).toEqual([
      [proc, 'arp'],
      [proc, 'dev_snmp6/v0'],
    ]);
    expect(descriptors.size).toBe(3);
  });

  it.each([
    ['openat', 2, errnos.ENOENT, '/proc/net/arp'],
    ['read', 1, errnos.EIO, '/proc/net/arp'],
    ['openat', 1, errnos.EACCES, '/proc/thread-self/net'],
  ] as const)('are named in the error where %s %i fails', (call, which, errno, path) => {
    const { kernel, descriptors } = counting((made, nth) => (made === call && nth === which ? errno : undefined));
    const socket = openIoctl(kernel);
    const before = descriptors.size;
    expect(() => socket.read('/proc/net/arp')).toThrow(expect.objectContaining({ errno, call: path, via: 'file' }));
    expect(descriptors.size).toBe(before);
  });
});

describe('a device file', () => {
  it('answers requests while it is open, and is closed afterwards', () => {
    const { kernel, made, descriptors } = counting();
    const socket = openIoctl(kernel);
    const given = socket.device('/dev/net/tun', (device) => {
      expect([...descriptors.values()]).toContain('/dev/net/tun');
      return device.ioctl(TUNSETIFF, Buffer.alloc(40)).at(-1);
    });
    expect([given, made[0]?.fd]).toEqual([6, 6]);
    expect([...descriptors.values()]).not.toContain('/dev/net/tun');
  });

  it('is closed where the work fails', () => {
    const { kernel, descriptors } = counting((call) => (call === 'ioctl' ? errnos.EBUSY : undefined));
    const socket = openIoctl(kernel);
    expect(() => socket.device('/dev/net/tun', (device) => device.ioctl(TUNSETIFF, Buffer.alloc(40)))).toThrow(expect.objectContaining({ code: 'EBUSY', call: 'TUNSETIFF' }));
    expect(descriptors.size).toBe(3);
  });

  it('is named where it cannot be opened, and no work is done', () => {
    const { kernel } = counting((call, nth) => (call === 'openat' && nth === 2 ? errnos.EACCES : undefined));
    const work = () => expect.unreachable();
    expect(() => openIoctl(kernel).device('/dev/net/tun', work)).toThrow(expect.objectContaining({ code: 'EACCES', call: '/dev/net/tun', via: 'file' }));
  });
});

describe('on the running kernel', () => {
  it('answers on both sockets, reads /proc, refuses by name', () => {
    const socket = openIoctl(libc);
    try {
      expect(ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, ifreqIndex.encode({ name: 'lo' }))).ifindex).toBe(1);
      expect(socket.read('/proc/net/dev')).toMatch(/^Inter-\|/);
      expect(() => socket.ioctl(SIOCGIFMTU, ifreqMtu.encode({ name: 'no-such-link' }))).toThrow(expect.objectContaining({ code: 'ENODEV', call: 'SIOCGIFMTU' }));
      expect(() => socket.device('/dev/null', (device) => device.ioctl(TUNSETIFF, Buffer.alloc(40)))).toThrow(expect.objectContaining({ code: 'ENOTTY', call: 'TUNSETIFF' }));
    } finally {
      socket.close();
    }
  });
});
