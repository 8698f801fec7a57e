import { UsageError } from '../base/errors.ts';
import type { AttributeType } from './attribute-types.ts';
import type { Field } from './field.ts';
import { hex } from './hex.ts';
import { isIPv4, isIPv6 } from './is-address.ts';

/** An IPv4 address as dotted text; 4 bytes in network byte order. */
export const ipv4: Field<string> = {
  type: 'struct in_addr',
  size: 4,
  align: 4,
  get: (b, at) => `${b[at]}.${b[at + 1]}.${b[at + 2]}.${b[at + 3]}`,
  set: (b, at, value) => {
    b.set(ipv4Bytes(value), at);
  },
  show: (value) => value,
};

/** An IPv6 address in RFC 5952 text; 16 bytes in network byte order. */
export const ipv6: Field<string> = {
  type: 'struct in6_addr',
  size: 16,
  align: 4,
  get: (b, at) => ipv6Text(b.subarray(at, at + 16)),
  set: (b, at, value) => {
    b.set(ipv6Bytes(value), at);
  },
  show: (value) => value,
};

/** An attribute that holds an IPv4 or an IPv6 address: its length tells which. */
export const ipAddress: AttributeType<string> = {
  type: 'IP address',
  encode: ipBytes,
  decode: (b) => {
    if (b.length === 4) return ipv4.get(b, 0);
    if (b.length === 16) return ipv6Text(b);
    return undefined;
  },
  show: (value) => value,
};

/** A link-layer address of any length as colon-separated hex; empty where the device has none. */
export const linkLayerAddress: AttributeType<string> = {
  type: 'link-layer address',
  encode: macBytes,
  decode: (b) => hex(b, ':'),
  show: (value) => value,
};

export function ipBytes(value: string): Buffer {
  return value.includes(':') ? ipv6Bytes(value) : ipv4Bytes(value);
}

export function ipv4Bytes(value: string): Buffer {
  if (!isIPv4(value)) throw new UsageError(`'${value}' is not an IPv4 address; write four decimal numbers, such as 192.0.2.1`);
  return Buffer.from(value.split('.').map(Number));
}

export function ipv6Bytes(value: string): Buffer {
  if (!isIPv6(value) || value.includes('%')) throw new UsageError(`'${value}' is not an IPv6 address; write it such as 2001:db8::1, without a zone`);
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(value);
  const plain = dotted?.[1] !== undefined && dotted[2] !== undefined ? dotted[1] + hextets(ipv4Bytes(dotted[2])).join(':') : value;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const words = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  const out = Buffer.alloc(16);
  words.forEach((word, index) => {
    out.writeUInt16BE(Number.parseInt(word, 16), index * 2);
  });
  return out;
}

function hextets(b: Buffer): string[] {
  return Array.from({ length: b.length / 2 }, (_, index) => b.readUInt16BE(index * 2).toString(16));
}

/**
 * RFC 5952: lower case, no leading zeros, the first longest run of two or more zero words as `::`. As inet_ntop(3), and so every tool, writes it:
 * the IPv4 address in ::ffff:0:0/96 (mapped) and in ::/96 (compatible, which sit devices have) is dotted.
 */
export function ipv6Text(b: Buffer): string {
  // Of few addresses the first four bytes are zero: lists of thousands need not look further.
  if (b.readUInt32BE(0) === 0 && b.readUInt32BE(4) === 0) {
    if (b.readUInt32BE(8) === 0xffff) return `::ffff:${ipv4.get(b, 12)}`;
    if (b.readUInt32BE(8) === 0 && b.readUInt16BE(12) !== 0) return `::${ipv4.get(b, 12)}`;
  }
  let [start, length] = [-1, 1];
  for (let from = 0, to = 0; from < 8; from = to + 1) {
    for (to = from; to < 8 && b.readUInt16BE(to * 2) === 0; ) to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  return start < 0 ? wordsText(b, 0, 8) : `${wordsText(b, 0, start)}::${wordsText(b, start + length, 8)}`;
}

function wordsText(b: Buffer, from: number, to: number): string {
  let text = '';
  for (let word = from; word < to; word++) text += word === from ? b.readUInt16BE(word * 2).toString(16) : `:${b.readUInt16BE(word * 2).toString(16)}`;
  return text;
}

export function macBytes(value: string): Buffer {
  if (!/^([0-9a-f]{2}(:[0-9a-f]{2})*)?$/i.test(value)) throw new UsageError(`'${value}' is not a link-layer address; write hex pairs between colons, such as 02:00:00:00:00:01`);
  return Buffer.from(value.replaceAll(':', ''), 'hex');
}
