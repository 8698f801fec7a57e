import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chars } from '../../../src/codec/bytes.ts';
import { i16, i32, u16, u32 } from '../../../src/codec/integers.ts';
import { pointer, struct } from '../../../src/codec/struct.ts';
import { wordSize } from '../../../src/codec/word.ts';
import { failing } from '../../../src/syscall/failing.ts';
import { readText } from '../../../src/syscall/file.ts';
import {
  AF_INET,
  AF_NETLINK,
  AT_FDCWD,
  type Kernel,
  MSG_DONTWAIT,
  message,
  O_RDONLY,
  POLLIN,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_RAW,
  SOL_SOCKET,
} from '../../../src/syscall/kernel.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { type Entry, recording } from '../../../src/syscall/recording.ts';
import { ReplayError, replaying } from '../../../src/syscall/replaying.ts';

const SIOCGIFCONF = 0x8912;
const SIOCGIFFLAGS = 0x8913;
const ifreqFlags = struct('ifreq', { name: chars(16), flags: i16 }, { atLeast: 40 });
const ifconf = struct('ifconf', { len: i32, buf: pointer });
const sockaddrNl = struct('sockaddr_nl', { family: u16, pad: u16, pid: u32, groups: u32 });
const nlmsg = struct('nlmsg', { len: u32, type: u16, flags: u16, seq: u32, pid: u32, family: u16, ifiType: u16, index: i32, ifiFlags: u32, change: u32 });

/** What it is all about: every kind of call, with what came of it. */
function work(kernel: Kernel): unknown[] {
  const fd = kernel.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  const flags = ifreqFlags.argument({ name: 'lo' });
  const known = kernel.ioctl(fd, SIOCGIFFLAGS, flags);
  const unknown = kernel.ioctl(fd, SIOCGIFFLAGS, ifreqFlags.argument({ name: 'no-such-link' }));
  const byValue = kernel.ioctl(fd, 0x7777, 5);
  const buf = Buffer.alloc(40 * 8, 0xcc);
  const list = ifconf.argument({ len: buf.length, buf });
  const listed = kernel.ioctl(fd, SIOCGIFCONF, list);
  const type = Buffer.alloc(4);
  const got = [kernel.getsockopt(fd, SOL_SOCKET, 3, type), kernel.setsockopt(fd, SOL_SOCKET, 2, Buffer.of(1, 0, 0, 0)), kernel.close(fd)];

  const netlink = kernel.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
  const bound = kernel.bind(netlink, sockaddrNl.encode({ family: AF_NETLINK }));
  const name = Buffer.alloc(12);
  const named = kernel.getsockname(netlink, name);
  const sent = kernel.sendmsg(netlink, message(nlmsg.encode({ len: 32, type: 18, flags: 1, seq: 7, index: 1 }), { name: sockaddrNl.encode({ family: AF_NETLINK }) }), 0);
  const ready = [{ fd: netlink, events: POLLIN, revents: 0 }];
  const polled = kernel.poll(ready, 1000);
  const answer = message(Buffer.alloc(32_768), { name: Buffer.alloc(12) });
  const received = kernel.recvmsg(netlink, answer, 0);
  const nothing = message(Buffer.alloc(8, 0xee), { name: Buffer.alloc(12, 0xee) });
  const empty = kernel.recvmsg(netlink, nothing, MSG_DONTWAIT);
  kernel.close(netlink);
  const comm = readText(kernel, '/proc/self/comm');
  return [known, flags.bytes, unknown, byValue, listed, ifconf.decode(list.bytes), buf, got, type, bound, named, name, sent, polled, ready, received, answer, empty, nothing, comm];
}

let real: unknown[];
let entries: Entry[];
beforeAll(() => {
  const recorded = recording(libc);
  real = work(recorded.kernel);
  entries = recorded.entries;
});

const of = <C extends Entry['call']>(call: C) => entries.flatMap((entry) => (entry.call === call ? [entry as Entry<C>] : []));

describe('a recording', () => {
  it('has every call in order', () => {
    expect(entries.map(({ call }) => call).join(' ')).toBe(
      'socket ioctl ioctl ioctl ioctl getsockopt setsockopt close socket bind getsockname sendmsg poll recvmsg recvmsg close openat read read close',
    );
  });

  it('has the bytes before and after, and the error number', () => {
    const [flags, unknown, byValue] = of('ioctl');
    expect(flags?.before).toEqual(ifreqFlags.encode({ name: 'lo' }));
    expect(ifreqFlags.decode(flags?.after as Buffer).flags & 0x8).toBe(0x8);
    expect(unknown).toMatchObject({ result: -19, request: SIOCGIFFLAGS });
    expect(byValue).toMatchObject({ result: -25, before: 5, after: 5, pointers: [] });
  });

  it('has the memory behind pointers, and zeros for their addresses', () => {
    const list = of('ioctl')[3];
    expect(list?.pointers).toHaveLength(1);
    expect(list?.pointers[0]?.offset).toBe(wordSize);
    expect(list?.pointers[0]?.before).toEqual(Buffer.alloc(320, 0xcc));
    expect(list?.pointers[0]?.after.toString('latin1')).toMatch(/^lo\0/);
    for (const bytes of [list?.before, list?.after]) expect((bytes as Buffer).subarray(wordSize)).toEqual(Buffer.alloc(wordSize));
  });

  it('has zeros for addresses in memory that a pointer leads to, and replays it', () => {
    const ask = () => {
      const [target, memory] = [Buffer.from('here'), Buffer.alloc(16, 0xff)];
      return {
        bytes: Buffer.alloc(8),
        pointers: [
          { offset: 0, target: memory },
          { offset: 8, target, within: memory },
        ],
      };
    };
    const { kernel, entries: kept } = recording(failing(libc, () => 22));
    kernel.ioctl(0, 1, ask());
    expect((kept[0] as Entry<'ioctl'>).pointers.map(({ before, after }) => [before.subarray(8, 8 + wordSize), after.length])).toEqual([
      [Buffer.alloc(wordSize), 16],
      [Buffer.alloc(0), 4],
    ]);
    expect(replaying(kept).kernel.ioctl(0, 1, ask())).toBe(-22);
  });

  it('zeroes no byte beside an address', () => {
    const { kernel, entries: kept } = recording(failing(libc, () => 22));
    const bytes = Buffer.alloc(32, 0xff);
    kernel.ioctl(0, 1, { bytes, pointers: [{ offset: 8, target: Buffer.alloc(1) }] });
    const expected = Buffer.alloc(32, 0xff).fill(0, 8, 8 + wordSize);
    expect((kept[0] as Entry<'ioctl'>).before).toEqual(expected);
    expect(bytes).toEqual(Buffer.alloc(32, 0xff));
  });

  it('has what was received, and nothing where nothing was', () => {
    const [received, nothing] = of('recvmsg');
    expect(received?.bytes).toHaveLength(received?.result ?? 0);
    expect(nlmsg.decode(received?.bytes ?? Buffer.alloc(0))).toMatchObject({ type: 16, seq: 7 });
    expect(received?.name).toHaveLength(12);
    expect(nothing).toMatchObject({ result: -11, bytes: Buffer.alloc(0), name: Buffer.alloc(0), control: Buffer.alloc(0) });
  });

  it('shares no memory with what the caller has', () => {
    const before = structuredClone(entries);
    for (const value of real.flatMap((item) => (Buffer.isBuffer(item) ? [item] : []))) value.fill(0x11);
    expect(structuredClone(entries)).toEqual(before);
    const { kernel, entries: kept } = recording(failing(libc, (call) => (call === 'close' ? undefined : 5)));
    const data = Buffer.from('before');
    const argument = { bytes: Buffer.from('before'), pointers: [] };
    kernel.bind(-1, data);
    kernel.setsockopt(-1, 0, 0, data);
    kernel.sendmsg(-1, message(data, { name: data, control: data }), 0);
    kernel.ioctl(-1, 0, argument);
    for (const buffer of [data, argument.bytes]) buffer.fill('x');
    expect(JSON.stringify(kept)).not.toContain(JSON.stringify([...Buffer.from('xxxxxx')]));
    expect(JSON.stringify(kept).split(JSON.stringify([...Buffer.from('before')]))).toHaveLength(8);
  });
});

describe('a replay', () => {
  let fresh: unknown[];
  beforeAll(() => {
    const recorded = recording(libc);
    fresh = work(recorded.kernel);
    entries = recorded.entries;
  });

  it('gives the same answers in the same buffers', () => {
    const { kernel, rest } = replaying(entries);
    expect(work(kernel)).toEqual(fresh);
    expect(rest()).toBe(0);
  });

  it('can be recorded again, and again gives the same', () => {
    const again = recording(replaying(entries).kernel);
    work(again.kernel);
    expect(again.entries).toEqual(entries);
  });

  it('is not changed by what the caller does with its buffers', () => {
    const { kernel } = replaying(entries);
    for (const value of work(kernel)) if (Buffer.isBuffer(value)) value.fill(0);
    expect(work(replaying(entries).kernel)).toEqual(fresh);
  });

  it('says how many calls were not made', () => {
    const { kernel, rest } = replaying(entries);
    kernel.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    expect(rest()).toBe(entries.length - 1);
  });

  it('refuses another call than the recorded one, and a call too many', () => {
    expect(() => replaying(entries).kernel.close(3)).toThrow(new ReplayError('call 0: close was made where socket is recorded'));
    expect(() => replaying([]).kernel.close(3)).toThrow(new ReplayError('close after the end of the recording (0 calls)'));
  });

  const flags = () => ifreqFlags.argument({ name: 'lo' });
  const buffer = (length: number) => Buffer.alloc(length, 0xcc);
  const one = (call: Entry['call'], nth = 0) => replaying([of(call)[nth] as Entry]).kernel;
  it.each<[string, () => unknown, string]>([
    ['socket', () => one('socket').socket(AF_INET, SOCK_RAW, 1), `the socket is 2 3 1, recorded is 2 ${SOCK_DGRAM | SOCK_CLOEXEC} 0`],
    ['request', () => one('ioctl').ioctl(3, 0x8915, flags()), 'the request is 0x8915, recorded is 0x8913'],
    ['argument', () => one('ioctl').ioctl(3, SIOCGIFFLAGS, ifreqFlags.argument({ name: 'l1' })), 'the argument is 6c 31 00'],
    ['shorter argument', () => one('ioctl').ioctl(3, SIOCGIFFLAGS, { bytes: flags().bytes.subarray(0, 39), pointers: [] }), 'the argument is'],
    ['value for a struct', () => one('ioctl').ioctl(3, SIOCGIFFLAGS, 5), 'the argument is 5, recorded is 6c 6f'],
    ['struct for a value', () => one('ioctl', 2).ioctl(3, 0x7777, flags()), 'recorded is 5'],
    ['memory behind a pointer', () => one('ioctl', 3).ioctl(3, SIOCGIFCONF, ifconf.argument({ len: 320, buf: Buffer.alloc(320) })), 'the memory behind pointer 0 is 00 00'],
    ['pointer left out', () => one('ioctl', 3).ioctl(3, SIOCGIFCONF, ifconf.argument({ len: 320 })), 'the number of pointers is 0, recorded is 1'],
    ['bind', () => one('bind').bind(3, Buffer.alloc(12)), 'the address is'],
    ['room for a name', () => one('getsockname').getsockname(3, Buffer.alloc(11)), 'the room in bytes is 11, recorded is 12'],
    ['option', () => one('getsockopt').getsockopt(3, SOL_SOCKET, 4, Buffer.alloc(4)), 'the option is 1 4 with 4 bytes of room, recorded is 1 3 with 4 bytes of room'],
    ['value of an option', () => one('setsockopt').setsockopt(3, SOL_SOCKET, 2, Buffer.of(2, 0, 0, 0)), 'the option is 1 2 02 00 00 00, recorded is 1 2 01 00 00 00'],
    ['message', () => one('sendmsg').sendmsg(3, message(Buffer.of(1)), 0), 'the message is 01, recorded is 20 00'],
    ['address of a message', () => one('sendmsg').sendmsg(3, message((of('sendmsg')[0] as Entry<'sendmsg'>).bytes), 0), 'the address is empty, recorded is'],
    ['room to receive', () => one('recvmsg').recvmsg(3, message(buffer(31), { name: buffer(12) }), 0), 'there is room for 31 bytes, recorded are'],
    ['room for the sender', () => one('recvmsg').recvmsg(3, message(buffer(32_768)), 0), 'there is room for 0 bytes, recorded are 12'],
    ['polled descriptors', () => one('poll').poll([], 0), 'the number of descriptors is 0, recorded is 1'],
    ['path', () => one('openat').openat(AT_FDCWD, '/proc/self/stat', O_RDONLY), 'the path is /proc/self/stat, recorded is /proc/self/comm'],
    ['room to read', () => one('read').read(3, Buffer.alloc(1)), 'there is room for 1 bytes, recorded are'],
  ])('refuses another %s, and says what was recorded', (_what, call, words) => {
    expect(call).toThrow(ReplayError);
    expect(call).toThrow(words);
  });

  it('stays where it is after a refusal', () => {
    const { kernel, rest } = replaying(entries.slice(1, 2));
    expect(() => kernel.ioctl(3, 1, flags())).toThrow(ReplayError);
    expect(rest()).toBe(1);
    expect(kernel.ioctl(3, SIOCGIFFLAGS, flags())).toBe(0);
    expect(rest()).toBe(0);
  });
});

describe('faults', () => {
  const made: string[] = [];
  const kernel = failing(recording(libc).kernel, (call, nth) => {
    made.push(`${call} ${nth}`);
    return call === 'openat' && nth === 2 ? 24 : undefined;
  });
  afterAll(() => {
    expect(made.filter((call) => call.startsWith('openat'))).toEqual(['openat 1', 'openat 2', 'openat 3']);
  });

  it('happen at the chosen call only, without making it', () => {
    const first = kernel.openat(AT_FDCWD, '/proc/self/comm', O_RDONLY);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(kernel.openat(AT_FDCWD, '/proc/self/comm', O_RDONLY)).toBe(-24);
    const third = kernel.openat(AT_FDCWD, '/proc/self/comm', O_RDONLY);
    expect(third).toBe(first + 1);
    expect([kernel.close(first), kernel.close(third)]).toEqual([0, 0]);
  });

  it('can hit every call', () => {
    const broken = failing(libc, () => 5);
    const b = Buffer.alloc(4);
    const argument = { bytes: b, pointers: [] };
    const answers = [
      broken.socket(1, 1, 1),
      broken.bind(0, b),
      broken.getsockname(0, b),
      broken.setsockopt(0, 0, 0, b),
      broken.getsockopt(0, 0, 0, b),
      broken.ioctl(0, 0, argument),
      broken.sendmsg(0, message(b), 0),
      broken.recvmsg(0, message(b), 0),
      broken.poll([], 0),
      broken.openat(0, '', 0),
      broken.read(0, b),
      broken.close(0),
      broken.unshare(0),
      broken.setns(0, 0),
    ];
    expect(answers).toEqual(Object.keys(libc).map(() => -5));
  });

  it('become KernelErrors of what was being done', () => {
    const noRead = failing(libc, (call) => (call === 'read' ? 5 : undefined));
    expect(() => readText(noRead, '/proc/self/comm')).toThrow('/proc/self/comm: EIO');
  });
});
