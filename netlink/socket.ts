import { errnos } from '../src/base/errno.ts';
import { KernelError, UsageError } from '../src/base/errors.ts';
import { i32 } from '../src/codec/integers.ts';
import { alignUp } from '../src/codec/word.ts';
import { AF_NETLINK, type Kernel, message, SO_NETNS_COOKIE, SOCK_CLOEXEC, SOCK_RAW, SOL_SOCKET } from '../src/syscall/kernel.ts';
import { answersOn, type Visit } from './answers.ts';
import { closingOnError } from './closing-on-error.ts';
import { NETLINK_CAP_ACK, NETLINK_EXT_ACK, NETLINK_GET_STRICT_CHK, NETLINK_ROUTE, NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST, SOL_NETLINK } from './constants/netlink.ts';
import { messageName } from './messages.ts';
import { nlmsghdr, sockaddrNl } from './structs/header.ts';

export interface Request {
  type: number;
  /** Beside NLM_F_REQUEST and NLM_F_ACK, which are always set. */
  flags?: number;
  payload: Buffer;
}

/** The netlink side of one network namespace: the one in which it was opened, wherever the thread goes afterwards. */
export interface NetlinkSocket {
  /** The address that the kernel gave the socket: nlmsg_pid of the notifications that its requests cause. */
  readonly portId: number;
  /** nlmsg_seq of the last request that was sent. */
  readonly sequence: number;
  /** Sends a request and waits for its acknowledgement. Throws KernelError with the extended acknowledgement. */
  request(type: number, payload: Buffer, flags?: number): void;
  /** Sends a request that is answered by one message, and gives that message's payload. */
  get(type: number, payload: Buffer, flags?: number): Buffer;
  /** The payloads of a whole dump. Without NETLINK_GET_STRICT_CHK the kernel ignores filters silently: filter what comes. */
  dump(type: number, payload: Buffer): Buffer[];
  /** A dump without copies. `begin` is called again when the dump has to be made again, and what was visited before then does not count. */
  dumpEach(type: number, payload: Buffer, begin: () => Visit): void;
  /** Many requests in few system calls, each answered: undefined where it succeeded. The kernel does not stop at the first error. */
  batch(requests: readonly Request[]): (KernelError | undefined)[];
  /**
   * The socket of another protocol, such as NETLINK_SOCK_DIAG, opened when it is first asked for. That is in the namespace that the thread is in at that
   * moment: where it is another one than this socket's, UsageError (before Linux 5.14 that cannot be told).
   */
  beside(protocol: number): NetlinkSocket;
  close(): void;
}

/** How often a dump is made again when the table changed under it (NLM_F_DUMP_INTR) or did not fit. */
const DUMP_ATTEMPTS = 8;
/** Acknowledgements wait in the receive buffer, which holds about 270 of them by default. */
const BATCH_REQUESTS = 64;

const HEADER = nlmsghdr.size;

/** Opens a NETLINK_ROUTE socket (or that of another protocol) in the namespace that the thread is in. */
export function openNetlink(kernel: Kernel, protocol = NETLINK_ROUTE): NetlinkSocket {
  return openBeside(kernel, protocol, undefined);
}

/** `home` is a socket in whose namespace this one has to be. */
function openBeside(kernel: Kernel, protocol: number, home: number | undefined): NetlinkSocket {
  const fd = check(kernel.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol), 'socket(AF_NETLINK)');
  const portId = closingOnError(kernel, fd, () => {
    if (home !== undefined) requireSameNamespace(kernel, fd, home);
    return bindTo(kernel, fd);
  });
  const others = new Map<number, NetlinkSocket>();
  const kernelName = sockaddrNl.encode({ family: AF_NETLINK });
  let sequence = 0;

  const encode = (type: number, flags: number, payload: Buffer) => {
    sequence++;
    return Buffer.concat([
      nlmsghdr.encode({ len: HEADER + payload.length, type, flags: flags | NLM_F_REQUEST, seq: sequence }),
      payload,
      Buffer.alloc(alignUp(payload.length, 4) - payload.length),
    ]);
  };
  const send = (bytes: Buffer, call: string) => check(kernel.sendmsg(fd, message(bytes, { name: kernelName }), 0), call);

  const nameOf = (type: number) => messageName(type, protocol);
  const { collect } = answersOn(kernel, fd, protocol);

  /** An acknowledgement that did not fit is lost: whether the request was granted is not known. */
  const acknowledged = (wanted: number, bytes: Buffer, type: number) => {
    if (!collect(wanted, bytes, 'acknowledgement', () => {})) throw new KernelError(errnos.EMSGSIZE, nameOf(type), 'netlink');
  };

  const socket: NetlinkSocket = {
    portId,
    get sequence() {
      return sequence;
    },
    request: (type, payload, flags = 0) => {
      const bytes = encode(type, flags | NLM_F_ACK, payload);
      send(bytes, nameOf(type));
      acknowledged(sequence, bytes, type);
    },
    get: (type, payload, flags = 0) => {
      for (let attempt = 0; attempt < DUMP_ATTEMPTS; attempt++) {
        const bytes = encode(type, flags, payload);
        send(bytes, nameOf(type));
        let answer: Buffer | undefined;
        collect(sequence, bytes, 'message', (data, start, end) => {
          answer = Buffer.from(data.subarray(start, end));
        });
        if (answer !== undefined) return answer;
      }
      throw new KernelError(errnos.EMSGSIZE, nameOf(type), 'netlink');
    },
    dumpEach: (type, payload, begin) => {
      for (let attempt = 0; attempt < DUMP_ATTEMPTS; attempt++) {
        const bytes = encode(type, NLM_F_DUMP, payload);
        send(bytes, nameOf(type));
        if (collect(sequence, bytes, 'dump', begin())) return;
      }
      throw new KernelError(errnos.EINTR, nameOf(type), 'netlink', { message: `the table changed during each of ${DUMP_ATTEMPTS} dumps` });
    },
    dump: (type, payload) => {
      let payloads: Buffer[] = [];
      socket.dumpEach(type, payload, () => {
        payloads = [];
        return (data, start, end) => payloads.push(Buffer.from(data.subarray(start, end)));
      });
      return payloads;
    },
    batch: (requests) => {
      const results: (KernelError | undefined)[] = [];
      for (let from = 0; from < requests.length; from += BATCH_REQUESTS) {
        const chunk = requests.slice(from, from + BATCH_REQUESTS).map(({ type, flags = 0, payload }) => ({ type, bytes: encode(type, flags | NLM_F_ACK, payload), sequence }));
        send(Buffer.concat(chunk.map(({ bytes }) => bytes)), 'batch');
        for (const { type, bytes, sequence: wanted } of chunk) results.push(failureOf(() => acknowledged(wanted, bytes, type)));
      }
      return results;
    },
    beside: (other) => {
      const opened = others.get(other) ?? openBeside(kernel, other, fd);
      others.set(other, opened);
      return opened;
    },
    close: () => {
      for (const other of others.values()) other.close();
      kernel.close(fd);
    },
  };
  return socket;
}

/** A cookie is never given to a second namespace (net_gen_cookie in net/core/net_namespace.c). */
function requireSameNamespace(kernel: Kernel, fd: number, home: number): void {
  const [cookie, homeCookie] = [Buffer.alloc(8), Buffer.alloc(8)];
  if (kernel.getsockopt(fd, SOL_SOCKET, SO_NETNS_COOKIE, cookie) < 0 || kernel.getsockopt(home, SOL_SOCKET, SO_NETNS_COOKIE, homeCookie) < 0) return;
  if (!cookie.equals(homeCookie)) throw new UsageError('this needs a second socket, and the thread is in another network namespace than the first was opened in');
}

/** Gives the socket an address and the options that we want, and answers its port. */
function bindTo(kernel: Kernel, fd: number): number {
  check(kernel.bind(fd, sockaddrNl.encode({ family: AF_NETLINK })), 'bind(AF_NETLINK)');
  const one = Buffer.alloc(4);
  i32.set(one, 0, 1);
  // An older kernel answers ENOPROTOOPT: then errors have no text, and filters are ours to apply.
  for (const option of [NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK]) kernel.setsockopt(fd, SOL_NETLINK, option, one);
  const own = sockaddrNl.encode({});
  check(kernel.getsockname(fd, own), 'getsockname(AF_NETLINK)');
  return sockaddrNl.decode(own).pid;
}

/** The kernel's refusal as a value; anything else is thrown on. */
function failureOf(work: () => void): KernelError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof KernelError) return error;
    throw error;
  }
}

function check(result: number, call: string): number {
  if (result < 0) throw new KernelError(-result, call, 'netlink');
  return result;
}
