import { requestName } from '../../ioctl/constants/names.ts';
import { structOf } from '../../ioctl/structs/by-request.ts';
import { annotateMessages, nameMessages } from '../../netlink/annotate.ts';
import { errnoName } from '../../src/base/errno.ts';
import type { Annotation } from '../../src/codec/field.ts';
import { hex } from '../../src/codec/hex.ts';
import { i32 } from '../../src/codec/integers.ts';
import type { AnnotatedBytes, Cost, RecordedCall } from '../../src/model/comparison.ts';
import { AF_NETLINK } from '../../src/syscall/kernel.ts';
import type { Entry } from '../../src/syscall/recording.ts';

/** Bytes of one call that are shown with their meaning; what lies behind them is counted. */
const SHOWN_BYTES = 2048;

/** Recorded calls in words, with the meaning of their bytes. Opening and closing descriptors is left out. */
export function describe(entries: readonly Entry[]): RecordedCall[] {
  const protocols = netlinkProtocols(entries);
  return entries.flatMap((entry): RecordedCall[] => {
    const result = entry.result < 0 ? errnoName(-entry.result) : entry.result;
    switch (entry.call) {
      case 'ioctl':
        return [{ call: 'ioctl', name: requestName(entry.request), result, ...sides(annotateArgument(entry, 'before'), annotateArgument(entry, 'after')) }];
      case 'sendmsg':
        return [{ call: 'sendmsg', name: nameMessages(entry.bytes, protocols(entry)), result, sent: shown(entry.bytes, annotateMessages(entry.bytes, protocols(entry))) }];
      case 'recvmsg':
        return [{ call: 'recvmsg', name: nameMessages(entry.bytes, protocols(entry)), result, received: shown(entry.bytes, annotateMessages(entry.bytes, protocols(entry))) }];
      case 'openat':
        return [{ call: 'openat', name: entry.path, result }];
      case 'read':
        return [
          {
            call: 'read',
            name: 'file',
            result,
            received: shown(entry.bytes, [{ offset: 0, length: entry.bytes.length, name: 'text', type: 'text', value: entry.bytes.toString('utf8') }]),
          },
        ];
      default:
        return [];
    }
  });
}

/** The netlink protocol of each call's socket, as it was opened last before the call; undefined where it was opened before the recording began. */
function netlinkProtocols(entries: readonly Entry[]): (entry: Entry) => number | undefined {
  const opened = new Map<number, number>();
  const found = new Map<Entry, number | undefined>();
  for (const entry of entries) {
    if (entry.call === 'socket' && entry.domain === AF_NETLINK) opened.set(entry.fd, entry.protocol);
    else if (entry.call === 'sendmsg' || entry.call === 'recvmsg') found.set(entry, opened.get(entry.fd));
  }
  return (entry) => found.get(entry);
}

/** System calls made and bytes carried across the boundary, both ways. */
export function costOf(entries: readonly Entry[]): Omit<Cost, 'microseconds'> {
  let bytes = 0;
  for (const entry of entries) {
    if ('bytes' in entry) bytes += entry.bytes.length;
    if (entry.call === 'ioctl') bytes += carried(entry);
  }
  return { calls: entries.length, bytes };
}

function carried({ before, after, pointers }: Entry<'ioctl'>): number {
  const own = typeof before === 'number' || typeof after === 'number' ? 0 : before.length + after.length;
  return own + pointers.reduce((sum, { before: sent, after: received }) => sum + sent.length + received.length, 0);
}

function annotateArgument({ request, before, after, pointers }: Entry<'ioctl'>, when: 'before' | 'after'): AnnotatedBytes {
  const value = when === 'before' ? before : after;
  if (typeof value === 'number') return byValue(value);
  const own = structOf(request, value)?.annotate(value) ?? [{ offset: 0, length: value.length, name: 'argument', type: 'bytes', value: hex(value) }];
  let bytes = value;
  const behind = pointers.map((pointer): Annotation => {
    const target = pointer[when];
    const annotation = { offset: bytes.length, length: target.length, name: `-> at ${pointer.offset}`, type: 'memory', value: hex(target.subarray(0, 64)) };
    bytes = Buffer.concat([bytes, target]);
    return annotation;
  });
  return shown(bytes, [...own, ...behind]);
}

/** An argument that is an int, not a pointer. */
function byValue(value: number): AnnotatedBytes {
  const bytes = Buffer.alloc(4);
  i32.set(bytes, 0, value | 0);
  return shown(bytes, [{ offset: 0, length: 4, name: 'argument', type: 'int', value: String(value) }]);
}

function sides(sent: AnnotatedBytes, received: AnnotatedBytes): Pick<RecordedCall, 'sent' | 'received'> {
  return sent.hex === received.hex ? { sent } : { sent, received };
}

function shown(bytes: Buffer, annotations: Annotation[]): AnnotatedBytes {
  const omitted = Math.max(0, bytes.length - SHOWN_BYTES);
  return { hex: hex(bytes.subarray(0, SHOWN_BYTES), ''), annotations: omitted === 0 ? annotations : annotations.filter(({ offset }) => offset < SHOWN_BYTES), omitted };
}
