/** Bytes of a sockaddr. */
const MOST_BYTES = 14;

/** Hex numbers between colons, of which what follows the digits is not looked at, as sscanf(3) reads `%x`. Undefined where one is none, or more than a byte. */
export function readMac(text: string): number[] | 'too long' | undefined {
  const bytes: number[] = [];
  for (const part of text.split(':')) {
    const [, sign, digits] = /^\s*([-+]?)(?:0x(?=[0-9a-f]))?([0-9a-f]+)/i.exec(part) ?? [];
    if (digits === undefined) return undefined;
    const value = BigInt.asUintN(32, BigInt(`0x${digits}`) * (sign === '-' ? -1n : 1n));
    if (value > 0xffn) return undefined;
    if (bytes.length === MOST_BYTES) return 'too long';
    bytes.push(Number(value));
  }
  return bytes;
}
