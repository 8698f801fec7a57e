import { strtol, toInt } from '../c-numbers.ts';

/** As sscanf(3) reads `%i`: octal after 0, hexadecimal after 0x, and what does not fit is cut. Undefined where there is no number. */
export function scanInt(text: string): number | undefined {
  return /^[ \t-\r]*[+-]?\d/.test(text) ? toInt(strtol(text, 0).value) : undefined;
}

const LONG_MIN = -(2n ** 63n);

/**
 * Seconds, as sscanf(3) reads `%lf`, in hundredths: through a struct timeval, with what x86 makes of a number that does not fit into a long.
 * An unsigned long of 64 bits; undefined where there is no number.
 */
export function scanSeconds(text: string): bigint | undefined {
  const seconds = scanDouble(text);
  if (seconds === undefined) return undefined;
  const whole = toLong(seconds);
  const microseconds = toLong(1000000 * (seconds - Number(whole)));
  return BigInt.asUintN(64, 1000000n * whole + microseconds) / 10000n;
}

function toLong(value: number): bigint {
  return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : LONG_MIN;
}

function scanDouble(text: string): number | undefined {
  const [, sign, number = ''] = /^[ \t-\r]*([+-]?)(.*)$/s.exec(text) ?? [];
  const value = magnitude(number);
  return value === undefined ? undefined : sign === '-' ? -value : value;
}

/** Once scanf(3) has read an `i` behind `inf`, or `0x`, it wants the rest. */
function magnitude(text: string): number | undefined {
  if (/^inf(inity|(?!i))/i.test(text)) return Number.POSITIVE_INFINITY;
  if (/^nan/i.test(text)) return Number.NaN;
  if (/^0x/i.test(text)) return hexadecimal(text.slice(2));
  const decimal = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(text)?.[0];
  return decimal === undefined ? undefined : Number(decimal);
}

function hexadecimal(text: string): number | undefined {
  const [whole, digits = '', fraction = '', exponent = '0'] = /^([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?/i.exec(text) ?? [];
  if (whole === undefined || digits + fraction === '') return undefined;
  return Number.parseInt(digits + fraction, 16) * 2 ** (Number(exponent) - 4 * fraction.length);
}
