/** Bytes as lower-case hex pairs between blanks: `0a 00 ff`. */
export function hex(value: Uint8Array, separator = ' '): string {
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join(separator);
}

/** The bytes that hex pairs mean; blanks between them are allowed. */
export function fromHex(value: string): Buffer {
  return Buffer.from(value.replaceAll(/\s/g, ''), 'hex');
}
