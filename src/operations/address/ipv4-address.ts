import { ipv4Bytes } from '../../codec/address.ts';

/**
 * An IPv4 address of a link. Only label and address are there where the two together do not lead to it: where the label names no link, or another
 * one; and where an earlier address of that label is the same (with another prefix length or peer).
 */
export interface Ipv4Address {
  label: string;
  address: string;
  prefixLength?: number;
  /** Absent where there is none. */
  broadcast?: string;
  /** Absent where it is the address itself. */
  peer?: string;
}

/** An address and the index of the link that its label leads to, where it leads to one. */
export interface FoundAddress {
  index: number | undefined;
  entry: Ipv4Address;
}

/**
 * By rising index of the link that the label leads to, on a link in the kernel's order; behind the others of the link, by label and address, what is
 * there more than once, since a label does not say which of them is meant; at the end, in the same order, those whose details cannot be had.
 */
export function inListOrder(found: readonly FoundAddress[]): Ipv4Address[] {
  const times = new Map<string, number>();
  for (const { entry } of found) times.set(keyOf(entry), (times.get(keyOf(entry)) ?? 0) + 1);
  const again = ({ entry }: FoundAddress) => Number((times.get(keyOf(entry)) ?? 0) > 1);
  const whole = found
    .filter(({ entry }) => entry.prefixLength !== undefined)
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0) || again(a) - again(b) || again(a) * byLabelAndAddress(a.entry, b.entry));
  const bare = found.filter(({ entry }) => entry.prefixLength === undefined).sort((a, b) => byLabelAndAddress(a.entry, b.entry));
  return [...whole, ...bare].map(({ entry }) => entry);
}

function keyOf({ label, address }: Ipv4Address): string {
  return `${label} ${address}`;
}

function byLabelAndAddress(a: Ipv4Address, b: Ipv4Address): number {
  return Buffer.compare(Buffer.from(a.label), Buffer.from(b.label)) || Buffer.compare(ipv4Bytes(a.address), ipv4Bytes(b.address));
}
