const [LONG_MIN, LONG_MAX, ULONG_MAX] = [-(2n ** 63n), 2n ** 63n - 1n, 2n ** 64n - 1n];

/** As atoi(3) of the GNU C library: what does not begin with a number is 0, and what is too long for a long is its end, of which an int keeps the low bits. */
export function atoi(text: string): number {
  const digits = /^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text)?.[1];
  if (digits === undefined) return 0;
  const value = BigInt(digits.replace('+', ''));
  return Number(BigInt.asIntN(32, value > LONG_MAX ? LONG_MAX : value < LONG_MIN ? LONG_MIN : value));
}

/** As strtoul(3) with base 0, its value cut to an int; undefined where something is left over. Nothing at all is 0. */
export function strtoulToInt(text: string): number | undefined {
  if (text === '') return 0;
  const [, sign, digits] = /^[ \t\n\v\f\r]*([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const kept = value > ULONG_MAX ? ULONG_MAX : value;
  return Number(BigInt.asIntN(32, sign === '-' && value <= ULONG_MAX ? -kept : kept));
}
