const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);
const ULONG_MAX = 2n ** 64n - 1n;

/** A number and what stands behind it; where there is no number, 0 and the whole text. */
export interface CNumber {
  value: bigint;
  rest: string;
}

/** As strtol(3): base 0 takes `0x` and a leading `0` for what they mean. What does not fit becomes the largest or the smallest long (64 bits). */
export function strtol(text: string, base: 0 | 10 | 16): CNumber {
  const { sign, digits, rest } = numberIn(text, base);
  const value = sign * digits;
  return { value: value > LONG_MAX ? LONG_MAX : value < LONG_MIN ? LONG_MIN : value, rest };
}

/** As strtoul(3): a sign is taken, and -1 is the largest number. */
export function strtoul(text: string, base: 0 | 10 | 16): CNumber {
  const { sign, digits, rest } = numberIn(text, base);
  return { value: digits > ULONG_MAX ? ULONG_MAX : BigInt.asUintN(64, sign * digits), rest };
}

/** As atoi(3): the lower 32 bits of what strtol(3) reads. */
export function atoi(text: string): number {
  return toInt(strtol(text, 10).value);
}

/** As strtoul(3) with base 0, kept in an int; undefined where something is left over. Nothing at all is 0. */
export function strtoulToInt(text: string): number | undefined {
  const { value, rest } = strtoul(text, 0);
  return rest === '' ? toInt(value) : undefined;
}

/** What a C int holds of a long. */
export function toInt(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}

const numbers = {
  0: /^([ \t-\r]*)([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)/i,
  10: /^([ \t-\r]*)([+-]?)([0-9]+)/,
  16: /^([ \t-\r]*)([+-]?)((?:0x)?[0-9a-f]+)/i,
};

function numberIn(text: string, base: 0 | 10 | 16): { sign: bigint; digits: bigint; rest: string } {
  const found = numbers[base].exec(text);
  if (found === null) return { sign: 1n, digits: 0n, rest: text };
  const [whole = '', , sign, digits = '0'] = found;
  return { sign: sign === '-' ? -1n : 1n, digits: BigInt(digitsFor(digits, base)), rest: text.slice(whole.length) };
}

/** As BigInt reads them. */
function digitsFor(digits: string, base: 0 | 10 | 16): string {
  if (base === 10) return digits;
  if (/^0x/i.test(digits)) return digits;
  if (base === 16) return `0x${digits}`;
  return digits.startsWith('0') && digits.length > 1 ? `0o${digits.slice(1)}` : digits;
}
