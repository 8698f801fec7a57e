import type { Argument } from '../codec/struct.ts';

/** A datagram to send or to receive into. After a receive, `flags` holds msg_flags and `nameLength` and `controlLength` what was filled. */
export interface Message {
  data: Buffer;
  name?: Buffer;
  control?: Buffer;
  flags: number;
  nameLength: number;
  controlLength: number;
}

export interface PollEntry {
  fd: number;
  events: number;
  revents: number;
}

/**
 * The system calls that netlift makes, and nothing else. Every call answers as the kernel does: a result of zero or more, or a negative
 * error number. Calls that a signal interrupted are made again. Buffers that the kernel fills are filled in place.
 * The real one is `libc`; `recording`, `replaying` and `failing` put themselves in its place.
 */
export interface Kernel {
  socket(domain: number, type: number, protocol: number): number;
  bind(fd: number, address: Buffer): number;
  getsockname(fd: number, address: Buffer): number;
  setsockopt(fd: number, level: number, option: number, value: Buffer): number;
  getsockopt(fd: number, level: number, option: number, value: Buffer): number;
  /** `argument` is a struct with the memory its pointers lead to, or an int passed by value. */
  ioctl(fd: number, request: number, argument: Argument | number): number;
  sendmsg(fd: number, message: Message, flags: number): number;
  recvmsg(fd: number, message: Message, flags: number): number;
  /** Answers how many entries have `revents`; waits `timeoutMs` at most, forever where it is negative. */
  poll(entries: PollEntry[], timeoutMs: number): number;
  /** `directory` is a descriptor, or AT_FDCWD. */
  openat(directory: number, path: string, flags: number): number;
  read(fd: number, buffer: Buffer): number;
  close(fd: number): number;
  /** Moves the calling thread only: Node's other threads stay where they are. */
  unshare(flags: number): number;
  setns(fd: number, type: number): number;
}

/** Values from include/uapi/linux/{socket,sched,fcntl,poll}.h and include/linux/{net,socket}.h, the same on all of Node's Linux architectures but mips. */
export const AF_UNIX = 1;
export const AF_INET = 2;
export const AF_INET6 = 10;
export const AF_NETLINK = 16;
export const AF_PACKET = 17;
export const SOCK_STREAM = 1;
export const SOCK_DGRAM = 2;
export const SOCK_RAW = 3;
export const SOCK_SEQPACKET = 5;
/** O_NONBLOCK, which sparc has elsewhere. */
export const SOCK_NONBLOCK = 0o4000;
export const SOCK_CLOEXEC = 0o2000000;
export const SOL_SOCKET = 1;
export const SO_RCVBUF = 8;
export const SO_KEEPALIVE = 9;
export const SO_REUSEPORT = 15;
export const SO_RCVBUFFORCE = 33;
export const SO_NETNS_COOKIE = 71;
export const MSG_PEEK = 0x2;
export const MSG_TRUNC = 0x20;
export const MSG_DONTWAIT = 0x40;
export const POLLIN = 0x1;
export const O_RDONLY = 0;
export const O_RDWR = 2;
export const O_CLOEXEC = 0o2000000;
export const O_DIRECTORY = ['arm', 'arm64', 'ppc64'].includes(process.arch) ? 0o40000 : 0o200000;
export const AT_FDCWD = -100;
export const CLONE_NEWNET = 0x40000000;

export function message(data: Buffer, more: { name?: Buffer; control?: Buffer } = {}): Message {
  return { data, ...more, flags: 0, nameLength: more.name?.length ?? 0, controlLength: more.control?.length ?? 0 };
}
