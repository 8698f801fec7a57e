import type { Kernel } from './kernel.ts';
import { koffi } from './koffi.ts';

const c = koffi.load(null);
const calls = {
  connect: c.func('int connect(int, void *, unsigned int)'),
  listen: c.func('int listen(int, int)'),
  accept: c.func('int accept(int, void *, void *)'),
  shutdown: c.func('int shutdown(int, int)'),
  send: c.func('long send(int, void *, size_t, int)'),
};

const answered = (result: number) => (result < 0 ? -koffi.errno() : result);

/**
 * The calls that make connections: start states need sockets to look at, while no operation makes any, so that these are not among those of `Kernel`.
 * They answer as it does. A descriptor that would wait answers -EAGAIN or -EINPROGRESS if it was opened with SOCK_NONBLOCK.
 */
export const connections = {
  connect: (fd: number, address: Buffer) => answered(calls.connect(fd, address, address.length)),
  listen: (fd: number, backlog: number) => answered(calls.listen(fd, backlog)),
  accept: (fd: number) => answered(calls.accept(fd, null, null)),
  shutdown: (fd: number, how: number) => answered(calls.shutdown(fd, how)),
  send: (fd: number, bytes: Buffer) => answered(Number(calls.send(fd, bytes, bytes.length, 0))),
} satisfies Record<string, (fd: number, ...rest: never[]) => ReturnType<Kernel['close']>>;
