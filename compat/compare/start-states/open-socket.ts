import { sockaddrIn, sockaddrIn6 } from '../../../ioctl/structs/sockaddr.ts';
import { IPPROTO_TCP } from '../../../netlink/constants/sock-diag.ts';
import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import { i32, u16, u32 } from '../../../src/codec/integers.ts';
import { connections } from '../../../src/syscall/connections.ts';
import { AF_INET, AF_INET6, AF_UNIX, type Kernel, SOCK_CLOEXEC, SOCK_NONBLOCK, SOCK_STREAM } from '../../../src/syscall/kernel.ts';

const [SHUT_WR, TCP_INFO] = [1, 11];

/** `10.5.0.1:80`, `[::1]:80`, or the name of a unix socket, which is abstract where it starts with @ (each further @ is then a NUL). */
export type Name = string;

/** Sockets of one start state. Every call that the kernel refuses throws KernelError, save what was started without waiting for it. */
export interface Opener {
  /** Opens a socket: `options` are rows of level, option and value, set before it is bound to `name`. */
  open(type: number, protocol: number, name: Name | undefined, options?: readonly (readonly [level: number, option: number, value: number])[], family?: number): number;
  listen(fd: number): void;
  /** Connects, without waiting for a peer that does not answer at once. */
  connect(fd: number, name: Name): void;
  accept(listener: number): number;
  send(fd: number, text: string): void;
  /** Waits until a TCP socket is in a state with nothing unacknowledged: an acknowledgement may be delayed. */
  settle(fd: number, state: number): void;
  /** Sends no more. */
  finish(fd: number): void;
  close(fd: number): void;
  closeAll(): void;
}

export function opener(kernel: Kernel): Opener {
  const held = new Set<number>();
  const holding = (fd: number) => {
    held.add(fd);
    return fd;
  };
  return {
    open: (type, protocol, name, options = [], family = familyOf(name)) => {
      const fd = holding(check(kernel.socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol), 'socket'));
      for (const [level, option, value] of options) check(kernel.setsockopt(fd, level, option, int(value)), 'setsockopt');
      if (name !== undefined) check(kernel.bind(fd, addressOf(name)), `bind ${name}`);
      return fd;
    },
    listen: (fd) => {
      check(connections.listen(fd, 8), 'listen');
    },
    connect: (fd, name) => {
      const result = connections.connect(fd, addressOf(name));
      if (result !== -errnos.EINPROGRESS) check(result, `connect ${name}`);
    },
    accept: (listener) => holding(check(connections.accept(listener), 'accept')),
    send: (fd, text) => {
      check(connections.send(fd, Buffer.from(text)), 'send');
    },
    settle: (fd, state) => awaitState(kernel, fd, state),
    finish: (fd) => {
      check(connections.shutdown(fd, SHUT_WR), 'shutdown');
    },
    close: (fd) => {
      held.delete(fd);
      kernel.close(fd);
    },
    closeAll: () => {
      for (const fd of held) kernel.close(fd);
      held.clear();
    },
  };
}

/** A listener with one connection to it, which starts at `from`: the ends of the client and of the server. */
export function connection(sockets: Opener, listener: number, to: Name, from: Name | undefined, options: Parameters<Opener['open']>[3] = []): { client: number; server: number } {
  const client = sockets.open(SOCK_STREAM, 0, from, options, familyOf(to));
  sockets.connect(client, to);
  return { client, server: sockets.accept(listener) };
}

function familyOf(name: Name | undefined): number {
  if (name === undefined) return AF_UNIX;
  if (name.startsWith('[')) return AF_INET6;
  return /^[\d.]+:\d+$/.test(name) ? AF_INET : AF_UNIX;
}

function addressOf(name: Name): Buffer {
  const family = familyOf(name);
  if (family === AF_UNIX) return unixAddress(name);
  const port = Number(name.slice(name.lastIndexOf(':') + 1));
  const host = name.slice(0, name.lastIndexOf(':'));
  return family === AF_INET ? sockaddrIn.encode({ family, port, addr: host }) : sockaddrIn6.encode({ family, port, addr: host.slice(1, -1) });
}

/** struct sockaddr_un of linux/un.h, as long as its name: of an abstract name every byte counts. */
function unixAddress(name: Name): Buffer {
  const family = Buffer.alloc(2);
  u16.set(family, 0, AF_UNIX);
  return Buffer.concat([family, Buffer.from(name.startsWith('@') ? name.replaceAll('@', '\0') : `${name}\0`)]);
}

/** struct tcp_info of linux/tcp.h begins with the state, and has tcpi_unacked at 24. */
function awaitState(kernel: Kernel, fd: number, state: number): void {
  const info = Buffer.alloc(28);
  for (let attempt = 0; attempt < 500; attempt++) {
    check(kernel.getsockopt(fd, IPPROTO_TCP, TCP_INFO, info), 'getsockopt(TCP_INFO)');
    if (info[0] === state && u32.get(info, 24) === 0) return;
    kernel.poll([], 2);
  }
  throw new KernelError(errnos.ETIMEDOUT, `TCP state ${state}`, 'file');
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  i32.set(bytes, 0, value);
  return bytes;
}

function check(result: number, call: string): number {
  if (result < 0) throw new KernelError(-result, call, 'file');
  return result;
}
