import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { bytes, chars, reserved, text } from '../../../src/codec/bytes.ts';
import { asBuffer } from '../../../src/codec/field.ts';
import { fromHex, hex } from '../../../src/codec/hex.ts';
import { array, struct } from '../../../src/codec/struct.ts';

const named = struct('named', { name: chars(16), rest: bytes(4), pad: reserved(4) });

describe('chars', () => {
  it('keeps names of up to 15 bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 15 }).filter((name) => !name.includes('\0') && Buffer.byteLength(name) < 16),
        (name) => {
          expect(named.decode(named.encode({ name })).name).toBe(name);
        },
      ),
      { seed: 1 },
    );
  });

  it.each([
    ['a name of 16 bytes', 'abcdefghijklmnop'],
    ['15 characters of 16 bytes', 'abcdefghijklmné'],
  ])('refuses %s in words', (_what, name) => {
    expect(() => named.encode({ name })).toThrow(UsageError);
    expect(() => named.encode({ name })).toThrow(`'${name}' is 16 bytes long; at most 15 fit, so choose a shorter name`);
  });

  it('refuses a NUL inside, which would cut the name', () => {
    expect(() => named.encode({ name: 'v0\0v1' })).toThrow(UsageError);
  });

  it('reads a name without a closing NUL, and none of what stands behind one', () => {
    expect(named.decode(Buffer.from('abcdefghijklmnop........')).name).toBe('abcdefghijklmnop');
    expect(named.decode(Buffer.from('eth0\0garbage............')).name).toBe('eth0');
  });

  it('reads bytes that are no UTF-8 without an error', () => {
    expect(text(Buffer.of(0x76, 0xff, 0))).toBe('v\ufffd');
  });
});

describe('bytes', () => {
  it('fills up with zeros, and refuses what is too long', () => {
    expect(named.encode({ rest: Buffer.of(1, 2) }).toString('hex', 16, 20)).toBe('01020000');
    expect(() => named.encode({ rest: Buffer.alloc(5) })).toThrow('5 bytes (00 00 00 00 00) do not fit into 4');
  });

  it('gives a copy, not a view of what was decoded', () => {
    const source = Buffer.alloc(24, 7);
    const { rest } = named.decode(source);
    source.fill(0);
    expect(rest).toEqual(Buffer.of(7, 7, 7, 7));
  });

  it('reads no reserved bytes', () => {
    expect(named.decode(Buffer.alloc(24, 1))).not.toHaveProperty('pad');
  });
});

describe('array', () => {
  it('refuses more values than it has room for', () => {
    const four = struct('four', { values: array(bytes(1), 2) });
    expect(() => four.encode({ values: [Buffer.of(1), Buffer.of(2), Buffer.of(3)] })).toThrow(UsageError);
    expect(four.encode({ values: [Buffer.of(1)] })).toEqual(Buffer.of(1, 0));
  });
});

describe('hex', () => {
  it('is what Buffer writes, in pairs, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (value) => {
        expect(hex(value, '')).toBe(Buffer.from(value).toString('hex'));
        expect(fromHex(hex(value))).toEqual(Buffer.from(value));
      }),
      { seed: 1 },
    );
    expect(hex(Buffer.of(10, 0, 255))).toBe('0a 00 ff');
  });

  it.each(['0', '0a 0', 'xy', '0a,ff', '0x0a'])('refuses %j, which Buffer would cut short silently', (value) => {
    expect(() => fromHex(value)).toThrow(UsageError);
  });

  it('looks at the same memory through a Buffer', () => {
    const whole = new Uint8Array([1, 2, 3, 4]);
    const view = asBuffer(whole.subarray(1, 3));
    whole[1] = 9;
    expect(view).toEqual(Buffer.of(9, 3));
  });
});
