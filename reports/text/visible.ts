/**
 * What must not reach a terminal or a page as it is: control characters (C0, DEL, C1), the marks that turn the direction of text or show nothing (Unicode class Cf),
 * line and paragraph separators, and halves of surrogate pairs.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text as it may be shown: what would act on the reader's screen is written out, such as `\x1b` or `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = byteOf(character.codePointAt(0) ?? 0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/** The halves of pairs that stand for the bytes of a file's name that is no UTF-8. */
function byteOf(code: number): number {
  return code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : code;
}

/** The same data with every string, keys included, made fit to be shown. */
export function visibleData<T>(data: T): T;
export function visibleData(data: unknown): unknown {
  if (typeof data === 'string') return visible(data);
  if (Array.isArray(data)) return data.map((item) => visibleData(item));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [visible(key), visibleData(value)]));
}
