import type { Argument } from '../codec/struct.ts';
import { wordSize } from '../codec/word.ts';
import type { Kernel } from './kernel.ts';

/** What is kept of each system call beside its name, descriptor and result. Bytes that go in are as they were before the call, bytes that come out as the kernel left them. */
interface Kept {
  socket: { domain: number; type: number; protocol: number };
  bind: { bytes: Buffer };
  getsockname: { bytes: Buffer };
  setsockopt: { level: number; option: number; bytes: Buffer };
  getsockopt: { level: number; option: number; bytes: Buffer };
  ioctl: { request: number; before: Buffer | number; after: Buffer | number; pointers: PointerEntry[] };
  sendmsg: { bytes: Buffer; name: Buffer; control: Buffer; flags: number };
  recvmsg: { bytes: Buffer; name: Buffer; control: Buffer; flags: number };
  poll: { ready: number[] };
  openat: { path: string; flags: number };
  read: { bytes: Buffer };
  close: object;
  unshare: { flags: number };
  setns: { flags: number };
}

/** One recorded system call. */
export type Entry<C extends keyof Kept = keyof Kept> = { [K in C]: { call: K; fd: number; result: number } & Kept[K] }[C];

/** What a pointer member led to, before and after the call. The address itself means nothing later: its bytes are recorded as zero. */
export interface PointerEntry {
  offset: number;
  before: Buffer;
  after: Buffer;
}

export interface Recording {
  kernel: Kernel;
  entries: Entry[];
}

/** Keeps the raw bytes of every call that goes through. Trace, explain, reports, tests and cost figures all read this one recording. */
export function recording(kernel: Kernel): Recording {
  const entries: Entry[] = [];
  const keep = (entry: Entry) => {
    entries.push(entry);
    return entry.result;
  };
  const copy = (bytes: Buffer | undefined, length = bytes?.length ?? 0) => Buffer.from((bytes ?? Buffer.alloc(0)).subarray(0, Math.max(0, length)));
  const recorder: Kernel = {
    socket: (domain, type, protocol) => {
      const result = kernel.socket(domain, type, protocol);
      return keep({ call: 'socket', fd: result, domain, type, protocol, result });
    },
    bind: (fd, address) => keep({ call: 'bind', fd, bytes: copy(address), result: kernel.bind(fd, address) }),
    getsockname: (fd, address) => {
      const result = kernel.getsockname(fd, address);
      return keep({ call: 'getsockname', fd, bytes: copy(address), result });
    },
    setsockopt: (fd, level, option, value) => keep({ call: 'setsockopt', fd, level, option, bytes: copy(value), result: kernel.setsockopt(fd, level, option, value) }),
    getsockopt: (fd, level, option, value) => {
      const result = kernel.getsockopt(fd, level, option, value);
      return keep({ call: 'getsockopt', fd, level, option, bytes: copy(value), result });
    },
    ioctl: (fd, request, argument) => {
      if (typeof argument === 'number') return keep({ call: 'ioctl', fd, request, before: argument, after: argument, pointers: [], result: kernel.ioctl(fd, request, argument) });
      const before = withoutAddresses(argument);
      const targets = argument.pointers.map(({ target }) => withoutAddresses(argument, target));
      const result = kernel.ioctl(fd, request, argument);
      const pointers = argument.pointers.map(({ offset, target }, index) => ({ offset, before: targets[index] ?? Buffer.alloc(0), after: withoutAddresses(argument, target) }));
      return keep({ call: 'ioctl', fd, request, before, after: withoutAddresses(argument), pointers, result });
    },
    sendmsg: (fd, message, flags) => {
      const given = { bytes: copy(message.data), name: copy(message.name), control: copy(message.control), flags };
      return keep({ call: 'sendmsg', fd, ...given, result: kernel.sendmsg(fd, message, flags) });
    },
    recvmsg: (fd, message, flags) => {
      const result = kernel.recvmsg(fd, message, flags);
      // A receive that failed has filled nothing.
      const { flags: messageFlags, nameLength, controlLength } = result < 0 ? { flags: 0, nameLength: 0, controlLength: 0 } : message;
      const filled = { bytes: copy(message.data, result), name: copy(message.name, nameLength), control: copy(message.control, controlLength), flags: messageFlags };
      return keep({ call: 'recvmsg', fd, ...filled, result });
    },
    poll: (polled, timeoutMs) => {
      const result = kernel.poll(polled, timeoutMs);
      return keep({ call: 'poll', fd: polled[0]?.fd ?? -1, ready: polled.map((entry) => entry.revents), result });
    },
    openat: (directory, path, flags) => {
      const result = kernel.openat(directory, path, flags);
      return keep({ call: 'openat', fd: result, path, flags, result });
    },
    read: (fd, buffer) => {
      const result = kernel.read(fd, buffer);
      return keep({ call: 'read', fd, bytes: copy(buffer, result), result });
    },
    close: (fd) => keep({ call: 'close', fd, result: kernel.close(fd) }),
    unshare: (flags) => keep({ call: 'unshare', fd: -1, flags, result: kernel.unshare(flags) }),
    setns: (fd, flags) => keep({ call: 'setns', fd, flags, result: kernel.setns(fd, flags) }),
  };
  return { kernel: recorder, entries };
}

/** A copy of an argument's bytes, or of memory that it leads to, with zeros for the addresses in it. */
export function withoutAddresses({ bytes, pointers }: Argument, memory = bytes): Buffer {
  const out = Buffer.from(memory);
  for (const { offset, within = bytes } of pointers) if (within === memory) out.fill(0, offset, offset + wordSize);
  return out;
}
