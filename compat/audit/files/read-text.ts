import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { bytesOfPath } from './path-bytes.ts';
import { LARGEST, type SkipReason } from './skip.ts';

/** How much is looked at for a NUL byte, as grep -I does. */
const SAMPLE = 32_768;

/** The bytes of a text file, or why it is none. `buffer` is used again and again: what is returned is valid until the next call. */
export type Bytes = { readonly bytes: Buffer } | { readonly skip: SkipReason; readonly why?: string };

/** What became a FIFO or a terminal since the walk came by must not hold anything up. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

let room = Buffer.allocUnsafe(1024 * 1024);

/** Reads a file into the one buffer that all files share. */
export function readBytes(path: string): Bytes {
  let descriptor: number;
  try {
    descriptor = openSync(bytesOfPath(path), READ);
  } catch (error) {
    return { skip: 'unreadable', why: (error as Error).message };
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { skip: 'not a regular file' };
    const { size } = stats;
    if (size >= room.length && size <= LARGEST) room = Buffer.allocUnsafe(Math.min(LARGEST, size * 2) + 1);
    const first = readSync(descriptor, room, 0, Math.min(SAMPLE, room.length), null);
    if (room.subarray(0, first).includes(0)) return { skip: isUtf16(room.subarray(0, first)) ? 'UTF-16' : 'binary' };
    if (size > LARGEST) return { skip: 'too large' };
    let length = first;
    for (let got = first; got > 0 && length < room.length; length += got) got = readSync(descriptor, room, length, room.length - length, null);
    return { bytes: room.subarray(0, length) };
  } catch (error) {
    return { skip: 'unreadable', why: (error as Error).message };
  } finally {
    closeSync(descriptor);
  }
}

/** Windows writes such texts, with a mark of the order of their bytes before them. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('latin1');
  return mark === '\xff\xfe' || mark === '\xfe\xff';
}

/** The text of bytes. What is not UTF-8 is read byte for byte as `latin1` has it, so that every place in it stays. */
export function textOf(bytes: Buffer, latin1: string): { text: string; isUtf8: boolean } {
  try {
    return { text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { text: latin1, isUtf8: false };
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
