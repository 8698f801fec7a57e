import { errnos } from '../src/base/errno.ts';
import { KernelError } from '../src/base/errors.ts';
import { i32 } from '../src/codec/integers.ts';
import { alignUp } from '../src/codec/word.ts';
import { AF_NETLINK, type Kernel, MSG_DONTWAIT, MSG_TRUNC, message, POLLIN, SO_RCVBUF, SOCK_CLOEXEC, SOCK_RAW, SOL_SOCKET } from '../src/syscall/kernel.ts';
import { closingOnError } from './closing-on-error.ts';
import { NETLINK_ADD_MEMBERSHIP, NETLINK_ROUTE, SOL_NETLINK } from './constants/netlink.ts';
import { nlmsghdr, sockaddrNl } from './structs/header.ts';

/** A notification as it came. `portId` and `sequence` are nlmsg_pid and nlmsg_seq: 0 where the kernel acted by itself or for an ioctl. */
export interface Notification {
  type: number;
  flags: number;
  sequence: number;
  portId: number;
  payload: Buffer;
}

export interface Listener {
  /**
   * Everything that has come since the last call; does not wait. `lost` is true where the kernel dropped notifications because the receive
   * buffer was full (ENOBUFS) or one did not fit: the listener must then read the tables again.
   */
  drain(): { notifications: Notification[]; lost: boolean };
  /** Waits until something has come, `timeoutMs` at most, and says whether it has. */
  wait(timeoutMs: number): boolean;
  close(): void;
}

const RECEIVE_BYTES = 65536;

/** Joins multicast groups (RTNLGRP_*) in the namespace that the thread is in. `receiveBytes` is the socket's buffer, SO_RCVBUF. */
export function listen(kernel: Kernel, groups: readonly number[], receiveBytes?: number, protocol = NETLINK_ROUTE): Listener {
  const fd = check(kernel.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol), 'socket(AF_NETLINK)');
  closingOnError(kernel, fd, () => {
    check(kernel.bind(fd, sockaddrNl.encode({ family: AF_NETLINK })), 'bind(AF_NETLINK)');
    if (receiveBytes !== undefined) check(kernel.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, int(receiveBytes)), 'SO_RCVBUF');
    for (const group of groups) check(kernel.setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, int(group)), `NETLINK_ADD_MEMBERSHIP ${group}`);
  });
  const name = Buffer.alloc(sockaddrNl.size);
  const incoming = message(Buffer.alloc(RECEIVE_BYTES), { name });
  return {
    drain: () => {
      const notifications: Notification[] = [];
      let lost = false;
      for (;;) {
        const length = kernel.recvmsg(fd, incoming, MSG_DONTWAIT | MSG_TRUNC);
        if (length === -errnos.EAGAIN) return { notifications, lost };
        if (length === -errnos.ENOBUFS) lost = true;
        // Any process may send to our port: only port 0 is the kernel.
        else if (length >= 0 && sockaddrNl.decode(name).pid !== 0) continue;
        else if (length > RECEIVE_BYTES) lost = true;
        else notifications.push(...split(incoming.data, check(length, 'recvmsg')));
      }
    },
    wait: (timeoutMs) => check(kernel.poll([{ fd, events: POLLIN, revents: 0 }], timeoutMs), 'poll') > 0,
    close: () => {
      kernel.close(fd);
    },
  };
}

function* split(data: Buffer, length: number): Generator<Notification> {
  for (let at = 0; at + nlmsghdr.size <= length; ) {
    const { len, type, flags, seq, pid } = nlmsghdr.get(data, at);
    if (len < nlmsghdr.size || at + len > length) throw new KernelError(errnos.EBADMSG, 'notification', 'netlink');
    yield { type, flags, sequence: seq, portId: pid, payload: Buffer.from(data.subarray(at + nlmsghdr.size, at + len)) };
    at += alignUp(len, 4);
  }
}

function int(value: number): Buffer {
  const out = Buffer.alloc(4);
  i32.set(out, 0, value);
  return out;
}

function check(result: number, call: string): number {
  if (result < 0) throw new KernelError(-result, call, 'netlink');
  return result;
}
