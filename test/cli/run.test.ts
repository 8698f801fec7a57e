import { describe, expect, it } from 'vitest';
import { asOrdinaryUser, netlift, noNamespaces } from '../support/netlift.ts';

const refusedNamespaces = noNamespaces();
const inOwnNamespace = ['unshare', '--user', '--map-root-user', '--net'];

describe('netlift run', () => {
  it.each(['ioctl', 'netlink'])('gives a value as one JSON document via %s', (via) => {
    const { status, stdout, stderr } = netlift(['run', 'link.get-index', 'link=lo', '--via', via, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // The kernel makes lo first in every namespace: net/core/dev.c, LOOPBACK_IFINDEX.
    expect(JSON.parse(stdout)).toEqual({ schema: 'netlift/run/1', operation: 'link.get-index', via, ok: true, value: 1 });
  });

  it.each(['ioctl', 'netlink'])("gives the kernel's error as JSON and in words, and ends with 1, via %s", (via) => {
    const { status, stdout, stderr } = netlift(['run', 'link.get-mtu', 'link=no-such-link', '--via', via, '--json']);
    expect(status).toBe(1);
    const call = via === 'ioctl' ? 'SIOCGIFMTU' : 'RTM_GETLINK';
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'netlift/run/1', operation: 'link.get-mtu', via, ok: false, error: { code: 'ENODEV', errno: 19, call, via } });
    expect(stderr).toMatch(new RegExp(`^netlift: link\\.get-mtu via ${via}: ${call} answered ENODEV, no such device.*\n$`));
  });

  it.skipIf(refusedNamespaces)('writes in a namespace of its own, and says nothing when it has worked', () => {
    const script = 'set -e; "$0" "$@" run link.set-mtu link=lo mtu=1400 --via netlink; "$0" "$@" run link.get-mtu link=lo --via ioctl';
    const { status, stdout, stderr } = netlift([], { under: [...inOwnNamespace, 'bash', '-c', script] });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '1400\n', stderr: '' });
  });

  it.skipIf(refusedNamespaces)('shows the recorded bytes with --record', () => {
    const { status, stdout } = netlift(['run', 'link.set-mtu', 'link=lo', 'mtu=1400', '--via', 'ioctl', '--record', '--json'], { under: inOwnNamespace });
    expect(status).toBe(0);
    const { value, recording } = JSON.parse(stdout);
    expect(value).toBeNull();
    // struct ifreq: the name in 16 bytes, then the MTU as an int, 40 bytes in all on 64-bit machines (linux/if.h).
    const mtu = Buffer.alloc(4);
    new Int32Array(mtu.buffer, mtu.byteOffset, 1)[0] = 1400;
    const [call] = recording.filter(({ name }: { name: string }) => name === 'SIOCSIFMTU');
    expect(call).toMatchObject({ call: 'ioctl', name: 'SIOCSIFMTU', result: 0 });
    expect(call.sent.hex.slice(0, 40)).toBe(Buffer.concat([Buffer.from('lo'.padEnd(16, '\0')), mtu]).toString('hex'));
    const words = netlift(['run', 'link.set-mtu', 'link=lo', 'mtu=1400', '--via', 'ioctl', '--record'], { under: inOwnNamespace }).stdout;
    expect(words).toContain(`ioctl SIOCSIFMTU = 0\n  argument, unchanged by the call, 40 bytes\n     0  ifr_name = "lo"  [6c 6f 00`);
    expect(words).toContain('    16  ifr_mtu = 1400  [');
  });

  it('names the other interface where this one cannot do it', () => {
    const { status, stdout, stderr } = netlift(['run', 'link.get-alias', 'link=lo', '--via', 'ioctl', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'netlift/run/1', operation: 'link.get-alias', via: 'ioctl', ok: false, unsupported: expect.stringMatching(/\S/) });
    expect(stderr).toMatch(/^netlift: link\.get-alias via ioctl: this interface cannot do it: .+ \(.+\); --via netlink can\n$/);
    expect(netlift(['run', 'hostname.get', '--via', 'netlink']).stderr).toMatch(/; neither can the other\n$/);
  });

  it.each(['ioctl', 'netlink'])('names the remedy when the privilege is missing, via %s', (via) => {
    const { status, stdout, stderr } = netlift(['run', 'link.set-mtu', 'link=lo', 'mtu=65536', '--via', via], { under: asOrdinaryUser });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const call = via === 'ioctl' ? 'SIOCSIFMTU' : 'RTM_SETLINK';
    expect(stderr).toBe(
      `netlift: link.set-mtu via ${via}: ${call} answered EPERM, operation not permitted; run it as root, or inside a namespace of your own: unshare -Urn netlift ...\n`,
    );
  });
});

describe('netlift run, used wrongly', () => {
  it.each([
    [['link.set-mttu', 'link=lo', '--via', 'ioctl'], "there is no operation 'link.set-mttu'; did you mean 'link.set-mtu'? (netlift ops lists them)"],
    [['xyzzy', '--via', 'ioctl'], "there is no operation 'xyzzy' (netlift ops lists them)"],
    [['link.set-mtu', 'lnk=lo', 'mtu=1400', '--via', 'ioctl'], "link.set-mtu takes no 'lnk'; did you mean 'link'?; it takes link, mtu"],
    [['link.set-mtu', 'constructor=1', '--via', 'ioctl'], "link.set-mtu takes no 'constructor'; it takes link, mtu"],
    [['link.set-mtu', 'lo', '1400', '--via', 'ioctl'], "link.set-mtu: 'lo' is not key=value; it takes link, mtu"],
    [['link.set-mtu', 'link=lo', '--via', 'ioctl'], 'link.set-mtu needs mtu: bytes, a whole number from -2147483648 to 2147483647'],
    [['link.set-mtu', 'link=lo', 'mtu=big', '--via', 'netlink'], "link.set-mtu: mtu: 'big' is not bytes, a whole number from -2147483648 to 2147483647"],
    [['link.set-mtu', 'link=lo', 'link=lo', 'mtu=1', '--via', 'netlink'], 'link.set-mtu: link is given twice'],
    [['link.get-mtu', 'link=lo'], 'run needs --via ioctl or --via netlink; it never chooses by itself'],
    [['link.get-mtu', 'link=lo', '--via', 'smoke'], "option '--via <interface>' argument 'smoke' is invalid. Allowed choices are ioctl, netlink."],
    [[], "missing required argument 'operation'"],
  ])('%j: says what is wrong in a line and ends with 2', (args, message) => {
    const { status, stdout, stderr } = netlift(['run', ...args]);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `netlift: ${message}\n` });
  });
});
