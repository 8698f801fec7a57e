import { type LinkFlag, linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkCounters } from '../../../src/operations/link/link-details.ts';

/** The flags in the order in which they are printed. Of others nothing is said. */
const printed: readonly LinkFlag[] = [
  'UP',
  'BROADCAST',
  'DEBUG',
  'LOOPBACK',
  'POINTOPOINT',
  'NOTRAILERS',
  'RUNNING',
  'NOARP',
  'PROMISC',
  'ALLMULTI',
  'SLAVE',
  'MASTER',
  'MULTICAST',
  'DYNAMIC',
];

/** The names of flags, each followed by `after`. */
export function flagTexts(flags: number, after: string): string {
  return printed
    .filter((name) => (flags & linkFlags[name]) !== 0)
    .map((name) => name + after)
    .join('');
}

/** The same text for the same flags is made once: thousands of links have the same. */
export function remembered(textOf: (flags: number) => string): (flags: number) => string {
  const known = new Map<number, string>();
  return (flags) => {
    const already = known.get(flags);
    if (already !== undefined) return already;
    const text = textOf(flags);
    known.set(flags, text);
    return text;
  };
}

/** The same for the counters of a link: those of most of thousands of links are one object, since nothing has gone through them. */
export function rememberingLast(textOf: (counters: LinkCounters, compressed: boolean) => string): typeof textOf {
  let last: LinkCounters | undefined;
  let [lastCompressed, text] = [false, ''];
  return (counters, compressed) => {
    if (counters !== last || compressed !== lastCompressed) text = textOf(counters, compressed);
    [last, lastCompressed] = [counters, compressed];
    return text;
  };
}

const units: readonly [bigint, string][] = (['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const).map((unit, index): [bigint, string] => [1n << BigInt(10 * (index + 1)), unit]).reverse();

/** Bytes as net-tools shortens them: `1.5 KiB`, the rest cut off; a unit is used from one byte more than it. */
export function shortBytes(counted: number | bigint): string {
  if (counted <= 1024) return `${counted}.0 B`;
  const bytes = BigInt(counted);
  if (bytes > 1n << 60n) return tenths(bytes / 115292150460684697n, 'EiB');
  const [size, unit] = units.find(([least]) => bytes > least) ?? [1n, 'B'];
  return tenths((bytes * 10n) / size, unit);
}

function tenths(value: bigint, unit: string): string {
  return `${value / 10n}.${value % 10n} ${unit}`;
}

/** The bytes of a hardware address, of which old tools keep eight. */
export function addressBytes(address: string): Uint8Array {
  const bytes = new Uint8Array(8);
  for (let at = 0; at < 8 && at * 3 < address.length; at++) bytes[at] = Number.parseInt(address.slice(at * 3, at * 3 + 2), 16);
  return bytes;
}
