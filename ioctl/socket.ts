import { KernelError } from '../src/base/errors.ts';
import type { Argument } from '../src/codec/struct.ts';
import { readBytes, readLines, readText } from '../src/syscall/file.ts';
import { AF_INET, AF_INET6, AT_FDCWD, type Kernel, O_CLOEXEC, O_DIRECTORY, O_RDONLY, O_RDWR, SOCK_CLOEXEC, SOCK_DGRAM } from '../src/syscall/kernel.ts';
import { requestName } from './constants/names.ts';

/** Something that answers requests: a control socket, or a device such as /dev/net/tun. */
export interface Control {
  /** Makes the request and gives the argument's bytes as the kernel left them. Throws KernelError with the request's name. */
  ioctl(request: number, argument: Argument | Buffer | number): Buffer;
}

/**
 * The IOCTL side of one network namespace: the one in which it was opened, wherever the thread goes afterwards. That is so for requests; files of /proc/net
 * are those of the namespace that the thread is in when they are read, since the kernel looks them up anew by the task (proc_tgid_net_lookup in fs/proc/proc_net.c).
 */
export interface IoctlSocket extends Control {
  /** The same requests on an AF_INET6 socket, where SIOCSIFADDR, SIOCADDRT and their kin take other structs. */
  readonly inet6: Control;
  /** A file of /proc/net as text: what the IOCTL world reads where it has no request. */
  read(path: `/proc/net/${string}`): string;
  /** The same as it is: a long table is read where it lies, and a unix socket's name need not be UTF-8. */
  readBytes(path: `/proc/net/${string}`): Buffer;
  /** Its lines one by one: where each begins and ends in bytes that are gone after the call. */
  readLines(path: `/proc/net/${string}`, visit: (bytes: Buffer, start: number, end: number) => void): void;
  /** Opens a device such as /dev/net/tun for the time of `work`. It acts on the namespace that the thread is in at that moment. */
  device<T>(path: string, work: (device: Control) => T): T;
  close(): void;
}

/** Opens control sockets and /proc/net in the namespace that the thread is in. Throws KernelError where the kernel has no IPv4. */
export function openIoctl(kernel: Kernel): IoctlSocket {
  const inet = check(kernel.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), 'socket(AF_INET)');
  // A kernel without IPv6 answers EAFNOSUPPORT; only who needs that socket is told.
  const inet6 = kernel.socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  const proc = kernel.openat(AT_FDCWD, '/proc/thread-self/net', O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const control = (fd: number): Control => ({ ioctl: (request, argument) => ioctl(kernel, fd, request, argument) });
  return {
    ...control(inet),
    inet6: { ioctl: (request, argument) => ioctl(kernel, check(inet6, 'socket(AF_INET6)'), request, argument) },
    read: (path) => readText(kernel, path.slice('/proc/net/'.length), check(proc, '/proc/thread-self/net', 'file'), path),
    readBytes: (path) => readBytes(kernel, path.slice('/proc/net/'.length), check(proc, '/proc/thread-self/net', 'file'), path),
    readLines: (path, visit) => readLines(kernel, path.slice('/proc/net/'.length), visit, check(proc, '/proc/thread-self/net', 'file'), path),
    device: (path, work) => {
      const fd = check(kernel.openat(AT_FDCWD, path, O_RDWR | O_CLOEXEC), path, 'file');
      try {
        return work(control(fd));
      } finally {
        kernel.close(fd);
      }
    },
    close: () => {
      for (const fd of [inet, inet6, proc]) if (fd >= 0) kernel.close(fd);
    },
  };
}

function ioctl(kernel: Kernel, fd: number, request: number, argument: Argument | Buffer | number): Buffer {
  const given = Buffer.isBuffer(argument) ? { bytes: argument, pointers: [] } : argument;
  check(kernel.ioctl(fd, request, given), requestName(request));
  return typeof given === 'number' ? Buffer.alloc(0) : given.bytes;
}

function check(result: number, call: string, via: 'ioctl' | 'file' = 'ioctl'): number {
  if (result < 0) throw new KernelError(-result, call, via);
  return result;
}
