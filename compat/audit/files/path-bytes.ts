/** A path as the file system is asked for it: bytes, where its name is no UTF-8. */
export type PathBytes = string | Buffer;

const ESCAPED = /[\udc80-\udcff]/u;

/**
 * The name that bytes make. What is not UTF-8 stays: each such byte becomes the half of a surrogate pair that no UTF-8 can give (U+DC80 to U+DCFF, as Python does),
 * so that a path is a string everywhere and the file can be found again.
 */
export function nameOfBytes(bytes: Buffer): string {
  const name = bytes.toString();
  if (!name.includes('\ufffd')) return name;
  let whole = '';
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    whole += length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] as number)) : bytes.toString('utf8', at, at + length);
    at += length || 1;
  }
  return whole;
}

/** What the file system knows a path as. */
export function bytesOfPath(path: string): PathBytes {
  if (!ESCAPED.test(path)) return path;
  return Buffer.concat(
    [...path.matchAll(/[\udc80-\udcff]|[^\udc80-\udcff]+/gu)].map(([part]) => (ESCAPED.test(part) ? Buffer.of(part.charCodeAt(0) - 0xdc00) : Buffer.from(part))),
  );
}

/** Bytes of the character of UTF-8 that begins there; 0 where none does. */
function lengthAt(bytes: Buffer, at: number): number {
  for (const length of [1, 2, 3, 4]) {
    const text = bytes.toString('utf8', at, at + length);
    if (at + length <= bytes.length && !text.includes('\ufffd')) return length;
  }
  // The character that stands for what is none may be written itself.
  return bytes.toString('latin1', at, at + 3) === '\xef\xbf\xbd' ? 3 : 0;
}
