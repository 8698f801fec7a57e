import { ipv4, ipv4Bytes } from './address.ts';

/** How many leading ones a netmask has, 0 to 32; undefined where ones come behind a zero: such a mask has no prefix length. */
export function prefixLengthOf(netmask: string): number | undefined {
  const value = number(netmask);
  const length = Math.clz32(~value >>> 0);
  return value === maskOf(length) ? length : undefined;
}

/** The netmask of a prefix length from 0 to 32, dotted. */
export function netmaskOf(prefixLength: number): string {
  return text(maskOf(prefixLength));
}

/**
 * The prefix length that an address has by its class, as inet_abc_len (net/ipv4/devinet.c) has it: A 8, B 16, C 24, E 32; 0.0.0.0 and
 * 255.255.255.255 have 0. Undefined for class D: a group is no address of a link.
 */
export function classfulPrefixLength(address: string): number | undefined {
  if (address === '0.0.0.0' || address === '255.255.255.255') return 0;
  const [first = 0] = ipv4Bytes(address);
  if (first < 128) return 8;
  if (first < 192) return 16;
  if (first < 224) return 24;
  return first < 240 ? undefined : 32;
}

/** The highest address of the network that an address lies in. */
export function broadcastOf(address: string, prefixLength: number): string {
  return text((number(address) | ~maskOf(prefixLength)) >>> 0);
}

function maskOf(prefixLength: number): number {
  return prefixLength === 0 ? 0 : (-1 << (32 - prefixLength)) >>> 0;
}

function number(address: string): number {
  return ipv4Bytes(address).readUInt32BE(0);
}

function text(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return ipv4.get(bytes, 0);
}
