import { nlmsghdr, sockaddrNl } from '../../netlink/structs/header.ts';
import { alignUp } from '../../src/codec/word.ts';
import { AF_NETLINK, type Kernel, MSG_DONTWAIT } from '../../src/syscall/kernel.ts';

/** A request as the kernel would read it. */
export interface Sent {
  len: number;
  type: number;
  flags: number;
  seq: number;
  pid: number;
  payload: Buffer;
  /** Header and payload. */
  bytes: Buffer;
}

/** What comes to the socket: a datagram, from the kernel (port 0) unless another port is said, or a negative error number. */
export type Incoming = Buffer | { from: number; bytes: Buffer } | number;

export interface ScriptedKernel {
  kernel: Kernel;
  /** Everything that was sent, in order. */
  sent: Sent[];
  /** Descriptors that are open. */
  open: Set<number>;
  /** Sizes of the buffers that were received into, and whether the receive would have waited. */
  receives: { room: number; waits: boolean }[];
  /** Lets something come without having been asked for. */
  deliver(...incoming: Incoming[]): void;
}

const EAGAIN = 11;
export const OWN_PORT = 4711;

function refuse(call: string): never {
  throw new Error(`${call} was not expected`);
}

/**
 * A netlink socket without a kernel behind it: `answer` is called for every request in a datagram, and what it gives is received in that order. A
 * receive that would wait for ever throws an Error instead, so that no test hangs.
 */
export function scriptedKernel(answer: (request: Sent) => readonly Incoming[], more: Partial<Kernel> = {}): ScriptedKernel {
  const sent: Sent[] = [];
  const queue: Incoming[] = [];
  const receives: ScriptedKernel['receives'] = [];
  const open = new Set<number>();
  let next = 3;
  const kernel: Kernel = {
    socket: () => {
      open.add(next);
      return next++;
    },
    bind: () => 0,
    getsockname: (_fd, address) => {
      address.set(sockaddrNl.encode({ family: AF_NETLINK, pid: OWN_PORT }));
      return 0;
    },
    setsockopt: () => 0,
    getsockopt: () => refuse('getsockopt'),
    ioctl: () => refuse('ioctl'),
    sendmsg: (_fd, { data }) => {
      for (const request of requestsIn(data)) {
        sent.push(request);
        queue.push(...answer(request));
      }
      return data.length;
    },
    recvmsg: (_fd, message, flags) => {
      const waits = (flags & MSG_DONTWAIT) === 0;
      receives.push({ room: message.data.length, waits });
      const incoming = queue.shift();
      if (incoming === undefined && waits) throw new Error('the socket would wait for ever');
      if (incoming === undefined) return -EAGAIN;
      if (typeof incoming === 'number') return incoming;
      const { from, bytes } = Buffer.isBuffer(incoming) ? { from: 0, bytes: incoming } : incoming;
      bytes.copy(message.data);
      message.name?.set(sockaddrNl.encode({ family: AF_NETLINK, pid: from }));
      return bytes.length;
    },
    poll: () => (queue.length > 0 ? 1 : 0),
    openat: () => refuse('openat'),
    read: () => refuse('read'),
    close: (fd) => (open.delete(fd) ? 0 : -9),
    unshare: () => refuse('unshare'),
    setns: () => refuse('setns'),
    ...more,
  };
  return { kernel, sent, open, receives, deliver: (...incoming) => void queue.push(...incoming) };
}

function requestsIn(data: Buffer): Sent[] {
  const requests: Sent[] = [];
  for (let at = 0; at < data.length; ) {
    const header = nlmsghdr.decode(data.subarray(at));
    const bytes = Buffer.from(data.subarray(at, at + header.len));
    requests.push({ ...header, payload: bytes.subarray(nlmsghdr.size), bytes });
    at += alignUp(header.len, 4);
  }
  return requests;
}

/** One message, padded. `len` says another length than it has. */
export function nlmsg(type: number, seq: number, payload: Buffer, { flags = 0, len = nlmsghdr.size + payload.length, pid = OWN_PORT } = {}): Buffer {
  return Buffer.concat([nlmsghdr.encode({ len, type, flags, seq, pid }), payload, Buffer.alloc(alignUp(payload.length, 4) - payload.length)]);
}

/** NLMSG_ERROR for a request: 0 is the acknowledgement. */
export function ack({ seq, bytes }: Sent, errno = 0): Buffer {
  const payload = Buffer.alloc(4 + nlmsghdr.size);
  payload.writeInt32LE(-errno, 0);
  payload.set(bytes.subarray(0, nlmsghdr.size), 4);
  return nlmsg(2, seq, payload, { flags: 0x100 });
}

/** NLMSG_DONE. */
export function done({ seq }: Sent, flags = 0x2): Buffer {
  return nlmsg(3, seq, Buffer.alloc(4), { flags });
}
