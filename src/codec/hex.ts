import { UsageError } from '../base/errors.ts';

/** Bytes as lower-case hex pairs between blanks: `0a 00 ff`. */
export function hex(value: Uint8Array, separator = ' '): string {
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join(separator);
}

/** The bytes that hex pairs mean; blanks between them are allowed. Throws UsageError at anything else, which Buffer.from would leave out silently. */
export function fromHex(value: string): Buffer {
  const digits = value.replaceAll(/\s/g, '');
  if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new UsageError(`'${value}' is not hex; write pairs of hex digits, such as 0a 00 ff`);
  return Buffer.from(digits, 'hex');
}
