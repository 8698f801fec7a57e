import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import { chars } from '../../../src/codec/bytes.ts';
import { i16, i32, u16, u32 } from '../../../src/codec/integers.ts';
import { pointer, struct } from '../../../src/codec/struct.ts';
import { readText } from '../../../src/syscall/file.ts';
import * as kernel from '../../../src/syscall/kernel.ts';
import { libc } from '../../../src/syscall/libc.ts';

const { AF_INET, AF_NETLINK, AT_FDCWD, MSG_DONTWAIT, O_CLOEXEC, O_DIRECTORY, O_RDONLY, POLLIN, SOCK_CLOEXEC, SOCK_DGRAM, SOCK_RAW, SOL_SOCKET, message } = kernel;
const SIOCGIFCONF = 0x8912;
const SIOCGIFFLAGS = 0x8913;
const IFF_LOOPBACK = 0x8;
const ifreqFlags = struct('ifreq', { name: chars(16), flags: i16 }, { atLeast: 40 });
const ifconf = struct('ifconf', { len: i32, buf: pointer });
const sockaddrNl = struct('sockaddr_nl', { family: u16, pad: u16, pid: u32, groups: u32 });
const nlmsg = struct('nlmsg', { len: u32, type: u16, flags: u16, seq: u32, pid: u32, family: u16, ifiType: u16, index: i32, ifiFlags: u32, change: u32 });

const open: number[] = [];
const opened = (fd: number) => {
  expect(fd).toBeGreaterThanOrEqual(0);
  open.push(fd);
  return fd;
};
afterEach(() => {
  for (const fd of open.splice(0)) libc.close(fd);
});
const inet = () => opened(libc.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
const netlink = () => opened(libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0));

describe('libc', () => {
  it('answers with the negative error number', () => {
    expect(libc.socket(999, SOCK_DGRAM, 0)).toBe(-errnos.EAFNOSUPPORT);
    expect(libc.ioctl(-1, SIOCGIFFLAGS, 0)).toBe(-errnos.EBADF);
    expect(libc.close(-1)).toBe(-errnos.EBADF);
    expect(libc.openat(AT_FDCWD, '/nowhere', O_RDONLY)).toBe(-errnos.ENOENT);
    expect(libc.ioctl(inet(), SIOCGIFFLAGS, ifreqFlags.argument({ name: 'no-such-link' }))).toBe(-errnos.ENODEV);
  });

  it("reads a link's flags into the bytes it was given", () => {
    const argument = ifreqFlags.argument({ name: 'lo' });
    expect(libc.ioctl(inet(), SIOCGIFFLAGS, argument)).toBe(0);
    expect(ifreqFlags.decode(argument.bytes)).toMatchObject({ name: 'lo' });
    expect(ifreqFlags.decode(argument.bytes).flags & IFF_LOOPBACK).toBe(IFF_LOOPBACK);
  });

  it('lets the kernel fill the memory behind a pointer', () => {
    const buf = Buffer.alloc(40 * 64);
    const argument = ifconf.argument({ len: buf.length, buf });
    expect(libc.ioctl(inet(), SIOCGIFCONF, argument)).toBe(0);
    const { len } = ifconf.decode(argument.bytes);
    const names = Array.from({ length: len / 40 }, (_, index) => buf.toString('latin1', index * 40, index * 40 + 16).replace(/\0.*/s, ''));
    const addresses = Object.entries(networkInterfaces()).flatMap(([name, list]) => (list ?? []).filter(({ family }) => family === 'IPv4').map(() => name));
    expect(names.toSorted()).toEqual(addresses.toSorted());
  });

  it('gives and takes socket options', () => {
    const SO_TYPE = 3;
    const value = Buffer.alloc(4);
    const fd = inet();
    expect(libc.getsockopt(fd, SOL_SOCKET, SO_TYPE, value)).toBe(0);
    expect(i32.get(value, 0)).toBe(SOCK_DGRAM);
    i32.set(value, 0, 65_536);
    expect(libc.setsockopt(fd, SOL_SOCKET, kernel.SO_RCVBUF, value)).toBe(0);
    expect(libc.getsockopt(fd, SOL_SOCKET, kernel.SO_RCVBUF, value)).toBe(0);
    // sock_setsockopt doubles it, for its own bookkeeping (socket(7)).
    expect(i32.get(value, 0)).toBe(131_072);
  });

  it('binds, and says where', () => {
    const fd = netlink();
    expect(libc.bind(fd, sockaddrNl.encode({ family: AF_NETLINK }))).toBe(0);
    const name = Buffer.alloc(12);
    expect(libc.getsockname(fd, name)).toBe(0);
    expect(sockaddrNl.decode(name).family).toBe(AF_NETLINK);
    expect(sockaddrNl.decode(name).pid).not.toBe(0);
  });

  it('sends a datagram and receives the answer with its address, and says when it was cut', () => {
    const fd = netlink();
    const request = nlmsg.encode({ len: 32, type: 18, flags: 1, seq: 7, index: 1 });
    const kernelAddress = sockaddrNl.encode({ family: AF_NETLINK });
    expect(libc.sendmsg(fd, message(request, { name: kernelAddress }), 0)).toBe(32);
    const peeked = message(Buffer.alloc(16), { name: Buffer.alloc(12) });
    expect(libc.recvmsg(fd, peeked, kernel.MSG_PEEK)).toBe(16);
    expect(peeked.flags & kernel.MSG_TRUNC).toBe(kernel.MSG_TRUNC);
    const answer = message(Buffer.alloc(32_768), { name: Buffer.alloc(64), control: Buffer.alloc(64) });
    const length = libc.recvmsg(fd, answer, 0);
    expect(nlmsg.decode(answer.data)).toMatchObject({ len: length, type: 16, seq: 7, index: 1 });
    expect(answer).toMatchObject({ flags: 0, nameLength: 12, controlLength: 0 });
    expect(sockaddrNl.decode(answer.name ?? Buffer.alloc(0)).pid).toBe(0);
    expect(libc.recvmsg(fd, answer, MSG_DONTWAIT)).toBe(-errnos.EAGAIN);
  });

  it('learns the size of a datagram without room for it', () => {
    const fd = netlink();
    libc.sendmsg(fd, message(nlmsg.encode({ len: 32, type: 18, flags: 1, index: 1 })), 0);
    const size = libc.recvmsg(fd, message(Buffer.alloc(0)), kernel.MSG_PEEK | kernel.MSG_TRUNC);
    expect(libc.recvmsg(fd, message(Buffer.alloc(32_768)), 0)).toBe(size);
    expect(size).toBeGreaterThan(32);
  });

  it('polls several descriptors', () => {
    const [quiet, busy] = [netlink(), netlink()];
    libc.sendmsg(busy, message(nlmsg.encode({ len: 32, type: 18, flags: 1, index: 1 })), 0);
    const entries = [quiet, busy].map((fd) => ({ fd, events: POLLIN, revents: 99 }));
    expect(libc.poll(entries, 1000)).toBe(1);
    expect(entries.map(({ revents }) => revents)).toEqual([0, POLLIN]);
    expect(libc.poll([], 0)).toBe(0);
  });

  it('waits on after a signal, and no longer than it was told to', async () => {
    let signals = 0;
    const handler = () => signals++;
    process.on('SIGUSR2', handler);
    const sender = spawn('sh', ['-c', `for i in 1 2 3 4; do sleep 0.2; kill -USR2 ${process.pid}; done`], { stdio: 'ignore' });
    const done = new Promise((resolve) => sender.on('exit', resolve));
    const before = performance.now();
    expect(libc.poll([{ fd: netlink(), events: POLLIN, revents: 0 }], 1000)).toBe(0);
    const waited = performance.now() - before;
    await done;
    await new Promise((resolve) => setImmediate(resolve));
    process.off('SIGUSR2', handler);
    expect(signals).toBeGreaterThan(0);
    expect(waited).toBeGreaterThanOrEqual(999);
    // Starting anew after each of the four signals would take 1.8 seconds.
    expect(waited).toBeLessThan(1600);
  });
});

describe('readText', () => {
  it('reads a file of /proc, whose size the kernel does not say', () => {
    expect(readText(libc, '/proc/self/comm')).toBe(readFileSync('/proc/self/comm', 'utf8'));
    expect(readText(libc, '/proc/self/status')).toMatch(/^Pid:\t/m);
  });

  it('reads a long file relative to a directory, with characters across the ends of chunks', () => {
    const directory = mkdtempSync(join(tmpdir(), 'netlift-read-'));
    const whole = 'aé€'.repeat(50_000);
    writeFileSync(join(directory, 'long'), whole);
    const fd = openSync(directory, O_DIRECTORY | O_CLOEXEC);
    try {
      expect(readText(libc, 'long', fd)).toBe(whole);
    } finally {
      closeSync(fd);
      rmSync(directory, { recursive: true });
    }
  });

  it('names the file that it cannot read', () => {
    expect(() => readText(libc, '/proc/nothing')).toThrow(new KernelError(errnos.ENOENT, '/proc/nothing', 'file'));
    expect(() => readText(libc, '/proc')).toThrow('/proc: EISDIR');
  });
});
