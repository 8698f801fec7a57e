import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LARGEST, type SkipReason } from './skip.ts';

/** How much is looked at for a NUL byte, as grep -I does. */
const SAMPLE = 32_768;

/** The bytes of a text file, or why it is none. `buffer` is used again and again: what is returned is valid until the next call. */
export type Bytes = { readonly bytes: Buffer } | { readonly skip: SkipReason; readonly why?: string };

let room = Buffer.allocUnsafe(1024 * 1024);

/** Reads a file into the one buffer that all files share. */
export function readBytes(path: string): Bytes {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    return { skip: 'unreadable', why: (error as Error).message };
  }
  try {
    const { size } = fstatSync(descriptor);
    if (size >= room.length && size <= LARGEST) room = Buffer.allocUnsafe(Math.min(LARGEST, size * 2) + 1);
    const first = readSync(descriptor, room, 0, Math.min(SAMPLE, room.length), null);
    if (room.subarray(0, first).includes(0)) return { skip: 'binary' };
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

/** The text of bytes. What is not UTF-8 is read byte for byte as `latin1` has it, so that every place in it stays. */
export function textOf(bytes: Buffer, latin1: string): { text: string; isUtf8: boolean } {
  try {
    return { text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { text: latin1, isUtf8: false };
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
