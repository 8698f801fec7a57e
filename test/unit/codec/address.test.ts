import { SocketAddress } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { ipAddress, ipBytes, ipv4, ipv4Bytes, ipv6, ipv6Bytes, ipv6Text, linkLayerAddress, macBytes } from '../../../src/codec/address.ts';

/** Sixteen bytes with many zeros, since the rules of RFC 5952 are about runs of them. */
const sixteen = fc.array(fc.oneof(fc.constant(0), fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 }).map((words) => {
  const out = Buffer.alloc(16);
  for (const [index, word] of words.entries()) out.writeUInt16BE(word, index * 2);
  return out;
});

const long = (b: Buffer) =>
  Array.from({ length: 8 }, (_, index) =>
    b
      .readUInt16BE(index * 2)
      .toString(16)
      .padStart(4, '0')
      .toUpperCase(),
  ).join(':');

describe('IPv4 addresses', () => {
  it('are four numbers, as URL writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (value) => {
        const bytes = Buffer.from(value);
        const text = ipv4.get(bytes, 0);
        expect(text).toBe(new URL(`http://${bytes.readUInt32BE(0)}/`).hostname);
        expect(ipv4Bytes(text)).toEqual(bytes);
      }),
      { seed: 1 },
    );
  });

  it.each(['', '1.2.3', '1.2.3.4.5', '256.0.0.1', '01.2.3.4', '1.2.3.4 ', '0x7f.1', '::1'])('refuses %j', (value) => {
    expect(() => ipv4Bytes(value)).toThrow(UsageError);
    expect(() => ipv4Bytes(value)).toThrow('write four decimal numbers');
  });
});

describe('IPv6 addresses', () => {
  it('are written as inet_ntop does, by way of SocketAddress', () => {
    fc.assert(
      fc.property(sixteen, (bytes) => {
        expect(ipv6Text(bytes)).toBe(new SocketAddress({ address: long(bytes), family: 'ipv6' }).address);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('are written as URL does, save that it dots no IPv4 address', () => {
    fc.assert(
      fc.property(sixteen, (bytes) => {
        const text = ipv6Text(bytes);
        fc.pre(!text.includes('.'));
        expect(`[${text}]`).toBe(new URL(`http://[${long(bytes)}]/`).hostname);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  // The examples of RFC 5952, section 4 and 5.
  it.each([
    ['2001:0db8::0001', '2001:db8::1'],
    ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:DB8::ABCD', '2001:db8::abcd'],
    ['0:0:0:0:0:ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['::127.0.0.1', '::127.0.0.1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('reads %s and writes %s', (given, canonical) => {
    expect(ipv6Text(ipv6Bytes(given))).toBe(canonical);
  });

  it('come back from every text', () => {
    fc.assert(
      fc.property(sixteen, fc.ipV6(), (bytes, given) => {
        expect(ipv6Bytes(ipv6Text(bytes))).toEqual(bytes);
        expect(ipv6Bytes(long(bytes))).toEqual(bytes);
        expect(ipv6Text(ipv6Bytes(given))).toBe(new SocketAddress({ address: given, family: 'ipv6' }).address);
      }),
      { seed: 3 },
    );
  });

  it.each(['', ':', ':::', '1::2::3', 'fe80::1%eth0', '1:2:3:4:5:6:7', '12345::', '::256.0.0.1', '192.0.2.1'])('refuses %j', (value) => {
    expect(() => ipv6Bytes(value)).toThrow(UsageError);
  });

  it('stand where their field is told to', () => {
    const bytes = Buffer.alloc(20, 0xee);
    ipv6.set(bytes, 2, '2001:db8::1');
    expect(bytes.toString('hex')).toBe('eeee20010db8000000000000000000000001eeee');
    expect(ipv6.get(bytes, 2)).toBe('2001:db8::1');
  });
});

describe('an attribute with an address of either family', () => {
  it('goes by the length', () => {
    for (const text of ['192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1']) expect(ipAddress.decode(ipAddress.encode(text))).toBe(text);
    expect(ipBytes('192.0.2.1')).toHaveLength(4);
    for (const length of [0, 1, 3, 5, 15, 17]) expect(ipAddress.decode(Buffer.alloc(length))).toBeUndefined();
  });
});

describe('link-layer addresses', () => {
  it('may be of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 32 }), (value) => {
        const text = linkLayerAddress.decode(Buffer.from(value)) ?? '';
        expect(text).toMatch(/^([0-9a-f]{2}(:[0-9a-f]{2})*)?$/);
        expect(linkLayerAddress.encode(text)).toEqual(Buffer.from(value));
      }),
      { seed: 1 },
    );
    expect(macBytes('02:00:00:00:00:0A')).toEqual(Buffer.of(2, 0, 0, 0, 0, 10));
  });

  it.each(['2:0:0:0:0:1', '02-00-00-00-00-01', '020000000001', '02:00:00:00:00:0g', '02:', ':02'])('refuses %j', (value) => {
    expect(() => macBytes(value)).toThrow(UsageError);
  });
});
