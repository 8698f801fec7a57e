import { errnos } from '../base/errno.ts';
import { i32, ulong } from '../codec/integers.ts';
import type { Kernel, Message, PollEntry } from './kernel.ts';
import { koffi } from './koffi.ts';
import { iovec, msghdr, pollfd } from './structs.ts';

const c = koffi.load(null);
const calls = {
  socket: c.func('int socket(int, int, int)'),
  bind: c.func('int bind(int, void *, unsigned int)'),
  getsockname: c.func('int getsockname(int, void *, void *)'),
  setsockopt: c.func('int setsockopt(int, int, int, void *, unsigned int)'),
  getsockopt: c.func('int getsockopt(int, int, int, void *, void *)'),
  // ioctl is variadic; its argument is a pointer or an int.
  ioctl: c.func('int ioctl(int, unsigned long, ...)'),
  // koffi does not know ssize_t: it is a long on Linux.
  sendmsg: c.func('long sendmsg(int, void *, int)'),
  recvmsg: c.func('long recvmsg(int, void *, int)'),
  poll: c.func('int poll(void *, unsigned long, int)'),
  openat: c.func('int openat(int, str, int, ...)'),
  read: c.func('long read(int, void *, size_t)'),
  close: c.func('int close(int)'),
  unshare: c.func('int unshare(int)'),
  setns: c.func('int setns(int, int)'),
};

/** Makes the call until no signal interrupts it; errno is read before anything else can change it. */
function again(call: () => number): number {
  for (;;) {
    const result = call();
    if (result >= 0) return result;
    const errno = koffi.errno();
    if (errno !== errnos.EINTR) return -errno;
  }
}

const held: unknown[] = [];

/** Keeps memory that the kernel reaches only by a number written into other memory: to the garbage collector that number is no reference. */
function holding(memory: readonly unknown[], call: () => number): number {
  held.push(memory);
  try {
    return call();
  } finally {
    held.pop();
  }
}

const address = (buffer: Buffer | undefined) => (buffer === undefined || buffer.length === 0 ? 0n : BigInt(koffi.address(buffer)));

/** A C int that the kernel reads and writes: socklen_t of an address or an option. */
function lengthOf(buffer: Buffer): Buffer {
  const length = Buffer.alloc(4);
  i32.set(length, 0, buffer.length);
  return length;
}

function transfer(call: typeof calls.sendmsg, fd: number, message: Message, flags: number): number {
  const vector = iovec.encode({ base: address(message.data), len: BigInt(message.data.length) });
  const header = msghdr.encode({
    name: address(message.name),
    namelen: message.name?.length ?? 0,
    iov: address(vector),
    iovlen: 1n,
    control: address(message.control),
    controllen: BigInt(message.control?.length ?? 0),
  });
  const result = holding([vector, message.data, message.name, message.control], () => again(() => Number(call(fd, header, flags))));
  if (result < 0) return result;
  const filled = msghdr.decode(header);
  message.flags = filled.flags;
  message.nameLength = filled.namelen;
  message.controlLength = Number(filled.controllen);
  return result;
}

/** A call that is made again after a signal waits only for the rest of the time. */
function poll(entries: PollEntry[], timeoutMs: number): number {
  const table = Buffer.concat(entries.map(({ fd, events }) => pollfd.encode({ fd, events })));
  const end = performance.now() + timeoutMs;
  const result = again(() => {
    const left = timeoutMs < 0 ? timeoutMs : Math.max(0, Math.ceil(end - performance.now()));
    return calls.poll(table, entries.length, left);
  });
  entries.forEach((entry, index) => {
    entry.revents = pollfd.get(table, index * pollfd.size).revents;
  });
  return result;
}

/** The kernel of the running process, through the C library. */
export const libc: Kernel = {
  socket: (domain, type, protocol) => again(() => calls.socket(domain, type, protocol)),
  bind: (fd, name) => again(() => calls.bind(fd, name, name.length)),
  getsockname: (fd, name) => again(() => calls.getsockname(fd, name, lengthOf(name))),
  setsockopt: (fd, level, option, value) => again(() => calls.setsockopt(fd, level, option, value, value.length)),
  getsockopt: (fd, level, option, value) => again(() => calls.getsockopt(fd, level, option, value, lengthOf(value))),
  ioctl: (fd, request, argument) => {
    if (typeof argument === 'number') return again(() => calls.ioctl(fd, request, 'long', argument));
    for (const { offset, target, within = argument.bytes } of argument.pointers) ulong.set(within, offset, address(target));
    return holding(argument.pointers, () => again(() => calls.ioctl(fd, request, 'void *', argument.bytes)));
  },
  sendmsg: (fd, message, flags) => transfer(calls.sendmsg, fd, message, flags),
  recvmsg: (fd, message, flags) => transfer(calls.recvmsg, fd, message, flags),
  poll,
  openat: (directory, path, flags) => again(() => calls.openat(directory, path, flags)),
  read: (fd, buffer) => again(() => Number(calls.read(fd, buffer, buffer.length))),
  // Linux closes the descriptor even when a signal interrupts close(2): it must not be made again.
  close: (fd) => (calls.close(fd) < 0 ? -koffi.errno() : 0),
  unshare: (flags) => again(() => calls.unshare(flags)),
  setns: (fd, type) => again(() => calls.setns(fd, type)),
};
