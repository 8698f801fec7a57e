import { describe, expect, it } from 'vitest';
import { backendsOf } from '../../compat/applets/world.ts';
import { errnos } from '../../src/base/errno.ts';
import { AF_NETLINK, type Kernel } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';

const refusing = (refused: (domain: number) => boolean): Kernel => ({
  ...libc,
  socket: (domain, type, protocol) => (refused(domain) ? -errnos.EAFNOSUPPORT : libc.socket(domain, type, protocol)),
});

describe('the interfaces of an applet', () => {
  it('are ioctl alone where netlink sockets are forbidden', () => {
    const { side, close } = backendsOf(refusing((domain) => domain === AF_NETLINK));
    expect(side('netlink').via).toBe('ioctl');
    close();
  });

  it('are what was asked for elsewhere', () => {
    const { side, close } = backendsOf();
    expect([side('netlink').via, side('ioctl').via]).toEqual(['netlink', 'ioctl']);
    close();
  });

  it('say what the kernel said where no socket is to be had', () => {
    const { side, close } = backendsOf(refusing(() => true));
    expect(() => side('netlink')).toThrow('EAFNOSUPPORT');
    close();
  });
});
