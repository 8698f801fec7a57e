import { type LinkFlag, linkFlags } from '../../../src/model/link-flags.ts';

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

const known = new Map<string, string>();

/** The names of flags, each followed by `after`. */
export function flagTexts(flags: number, after: string): string {
  const key = `${flags}${after}`;
  let text = known.get(key);
  if (text === undefined) {
    text = printed
      .filter((name) => (flags & linkFlags[name]) !== 0)
      .map((name) => name + after)
      .join('');
    known.set(key, text);
  }
  return text;
}

const units: readonly [bigint, string][] = (['KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const).map((unit, index): [bigint, string] => [1n << BigInt(10 * (index + 1)), unit]).reverse();

/** Bytes as net-tools shortens them: `1.5 KiB`, the rest cut off; a unit is used from one byte more than it. */
export function shortBytes(bytes: bigint): string {
  if (bytes <= 1024n) return `${bytes}.0 B`;
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
