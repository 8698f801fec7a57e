export const usageText = `BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1) multi-call binary.

Usage: route [-ne] [-A inet[6]] [{add|del} [-net|-host] TARGET [netmask MASK]
	[gw GATEWAY] [metric N] [mss BYTES] [window BYTES] [reject] [IFACE]]

Show or edit kernel routing tables

	-n	Don't resolve names
	-e	Display other/more information
	-A inet[6]	Select address family
`;

/** Ends busybox's route with what it writes to stderr: the usage where nothing else is said. */
export class BusyboxError extends Error {
  readonly text: (program: string) => string;

  constructor(what: string | ((program: string) => string) = () => usageText) {
    super();
    this.text = typeof what === 'string' ? (program) => `${program}: ${what}\n` : what;
  }
}

const ULONG_MAX = 2n ** 64n - 1n;

/** A decimal number in an unsigned long, as xatoul_range reads it: nothing before it, nothing behind. Throws BusyboxError. */
export function unsigned(text: string, range?: readonly [least: number, most: number]): bigint {
  if (!/^\d+$/.test(text) || BigInt(text) > ULONG_MAX) throw new BusyboxError(`invalid number '${text}'`);
  const value = BigInt(text);
  if (range !== undefined && (value < BigInt(range[0]) || value > BigInt(range[1]))) throw new BusyboxError(`number ${text} is not in ${range[0]}..${range[1]} range`);
  return value;
}
