import { errnos } from '../src/base/errno.ts';
import { KernelError } from '../src/base/errors.ts';
import { i32, u16, u32 } from '../src/codec/integers.ts';
import { alignUp, littleEndian } from '../src/codec/word.ts';
import { type Kernel, MSG_DONTWAIT, MSG_TRUNC, message } from '../src/syscall/kernel.ts';
import { NLM_F_DUMP_INTR, NLMSG_DONE, NLMSG_ERROR, NLMSG_MIN_TYPE } from './constants/netlink.ts';
import { doneAck, errorAck } from './extended-ack.ts';
import { messageName } from './messages.ts';
import { nlmsghdr, sockaddrNl } from './structs/header.ts';

/** Gets every message of an answer: the shared receive buffer and where the payload lies in it. The bytes are gone after the call. */
export type Visit = (bytes: Buffer, start: number, end: number, flags: number) => void;

/**
 * Hands the answers to request `wanted` to `visit` until they are complete, and says whether they are whole and consistent: false where a
 * datagram did not fit or the table changed during the dump. Answers to other requests are passed over. Throws KernelError on NLMSG_ERROR.
 */
export type Collect = (wanted: number, request: Buffer, expected: 'acknowledgement' | 'message' | 'dump', visit: Visit) => boolean;

/** The kernel fills at most this much of one receive in a dump (netlink_dump); a smaller buffer loses data with only MSG_TRUNC to tell. */
const RECEIVE_BYTES = 32768;

const HEADER = nlmsghdr.size;

/** Reads the answers that the kernel sends to one netlink socket, of `protocol`. */
export function answersOn(kernel: Kernel, fd: number, protocol?: number): { collect: Collect } {
  const incoming = message(Buffer.alloc(RECEIVE_BYTES), { name: Buffer.alloc(sockaddrNl.size) });

  /** Receives one datagram from the kernel; answers its length, or 0 where it did not fit: the buffer is then large enough for the next. */
  const receive = (call: string, flags: number): number => {
    for (;;) {
      const length = kernel.recvmsg(fd, incoming, MSG_TRUNC | flags);
      if (length < 0) throw new KernelError(-length, call, 'netlink');
      // Any process may send to our port: only port 0 is the kernel.
      if (incoming.name === undefined || u32.get(incoming.name, 4) !== 0) continue;
      if (length <= incoming.data.length) return length;
      incoming.data = Buffer.alloc(alignUp(length, RECEIVE_BYTES));
      return 0;
    }
  };

  /** After a datagram that did not fit: whether more of the answer is waiting. A dump's next part is queued before the last one is handed out (netlink_recvmsg), so that nothing waiting means that the end was in what was lost. */
  const receiveRest = (call: string): number | undefined => {
    try {
      return receive(call, MSG_DONTWAIT);
    } catch (error) {
      if (error instanceof KernelError && error.errno === errnos.EAGAIN) return undefined;
      throw error;
    }
  };

  const collect: Collect = (wanted, request, expected, visit) => {
    const call = messageName(u16.get(request, 4), protocol);
    let whole = true;
    let cut = false;
    for (;;) {
      const length = cut ? receiveRest(call) : receive(call, 0);
      if (length === undefined) return false;
      if (length === 0) {
        if (expected !== 'dump') return false;
        cut = true;
        whole = false;
      }
      const { data } = incoming;
      // Headers are read where they lie: a dump may hold a million messages.
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      for (let at = 0; at + HEADER <= length; ) {
        const size = view.getUint32(at, littleEndian);
        if (size < HEADER || at + size > length) throw new KernelError(errnos.EBADMSG, call, 'netlink');
        if (view.getUint32(at + 8, littleEndian) === wanted) {
          const type = view.getUint16(at + 4, littleEndian);
          const flags = view.getUint16(at + 6, littleEndian);
          if ((flags & NLM_F_DUMP_INTR) !== 0 && type !== NLMSG_ERROR) whole = false;
          if (type === NLMSG_ERROR || type === NLMSG_DONE) {
            throwOnError(call, type, flags, data.subarray(at + HEADER, at + size), request, protocol);
            return whole;
          }
          if (type >= NLMSG_MIN_TYPE) {
            if (whole) visit(data, at + HEADER, at + size, flags);
            if (expected === 'message') return whole;
          }
        }
        at += (size + 3) & ~3;
      }
    }
  };
  return { collect };
}

function throwOnError(call: string, type: number, flags: number, payload: Buffer, request: Buffer, protocol: number | undefined): void {
  // The end of a dump needs no error number; an acknowledgement is nothing else.
  if (payload.length < 4 && type === NLMSG_DONE) return;
  if (payload.length < 4) throw new KernelError(errnos.EBADMSG, call, 'netlink');
  const errno = -i32.get(payload, 0);
  if (errno > 0) throw new KernelError(errno, call, 'netlink', type === NLMSG_ERROR ? errorAck(payload, flags, request, protocol) : doneAck(payload, flags, request, protocol));
}
