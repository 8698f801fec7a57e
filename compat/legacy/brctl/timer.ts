/**
 * Hundredths of a second as brctl writes them: `  15.00`. It reads them into an int, makes microseconds of them in 64 bits, and prints seconds as an
 * int again: what is longer than 248 days comes out as something else.
 */
export function timer(hundredths: number): string {
  const microseconds = BigInt.asUintN(64, 10000n * BigInt(hundredths | 0));
  const seconds = BigInt.asIntN(32, microseconds / 1000000n);
  return `${String(seconds).padStart(4)}.${String((microseconds % 1000000n) / 10000n).padStart(2, '0')}`;
}
