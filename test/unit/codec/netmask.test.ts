import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broadcastOf, classfulPrefixLength, netmaskOf, prefixLengthOf } from '../../../src/codec/netmask.ts';

/** Written out by hand: RFC 1878 has the whole table. */
const table: [string, number][] = [
  ['0.0.0.0', 0],
  ['128.0.0.0', 1],
  ['254.0.0.0', 7],
  ['255.0.0.0', 8],
  ['255.128.0.0', 9],
  ['255.255.0.0', 16],
  ['255.255.224.0', 19],
  ['255.255.255.0', 24],
  ['255.255.255.240', 28],
  ['255.255.255.254', 31],
  ['255.255.255.255', 32],
];

describe('a netmask', () => {
  it.each(table)('%s has %i ones', (netmask, length) => {
    expect(prefixLengthOf(netmask)).toBe(length);
    expect(netmaskOf(length)).toBe(netmask);
  });

  it.each(['255.0.255.0', '0.0.0.1', '0.255.255.255', '255.255.255.253', '127.255.255.255', '255.255.255.1'])('%s has holes', (netmask) => {
    expect(prefixLengthOf(netmask)).toBeUndefined();
  });

  it('has a length where its bits, written out, are ones before zeros, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }), (bytes) => {
        const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
        const whole = /^(1*)0*$/.exec(bits);
        expect(prefixLengthOf(bytes.join('.'))).toBe(whole?.[1]?.length);
      }),
      { seed: 1 },
    );
  });
});

describe('the class of an address', () => {
  it.each([
    ['0.0.0.0', 0],
    ['0.0.0.5', 8],
    ['10.0.0.0', 8],
    ['127.255.255.255', 8],
    ['128.0.0.0', 16],
    ['191.255.255.255', 16],
    ['192.0.0.0', 24],
    ['223.255.255.255', 24],
    ['224.0.0.0', undefined],
    ['239.255.255.255', undefined],
    ['240.0.0.0', 32],
    ['255.255.255.254', 32],
    ['255.255.255.255', 0],
  ])('of %s gives prefix length %s', (address, length) => {
    expect(classfulPrefixLength(address)).toBe(length);
  });
});

describe('the broadcast address', () => {
  it.each([
    ['10.1.2.3', 8, '10.255.255.255'],
    ['10.1.2.3', 0, '255.255.255.255'],
    ['192.168.7.200', 25, '192.168.7.255'],
    ['192.168.7.100', 25, '192.168.7.127'],
    ['192.0.2.7', 31, '192.0.2.7'],
    ['192.0.2.7', 32, '192.0.2.7'],
  ])('of %s/%i is %s', (address, length, broadcast) => {
    expect(broadcastOf(address, length)).toBe(broadcast);
  });
});
