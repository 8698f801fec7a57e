import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import type { Field } from '../../../src/codec/field.ts';
import { be16, be32, i8, i16, i32, named, u8, u16, u32, u64, ulong } from '../../../src/codec/integers.ts';

/** The same number by way of a typed array, which is in the machine's byte order by definition. */
const numbers = [
  { name: 'u8', field: u8, view: Uint8Array, min: 0, max: 255 },
  { name: 'i8', field: i8, view: Int8Array, min: -128, max: 127 },
  { name: 'u16', field: u16, view: Uint16Array, min: 0, max: 65_535 },
  { name: 'i16', field: i16, view: Int16Array, min: -32_768, max: 32_767 },
  { name: 'u32', field: u32, view: Uint32Array, min: 0, max: 4_294_967_295 },
  { name: 'i32', field: i32, view: Int32Array, min: -2_147_483_648, max: 2_147_483_647 },
];

function written<T>(field: Field<T>, value: T): Buffer {
  const bytes = Buffer.alloc(field.size);
  field.set(bytes, 0, value);
  return bytes;
}

describe.each(numbers)('$name', ({ field, view, min, max }) => {
  it('is written in the byte order of the machine, and reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min, max }), (value) => {
        const bytes = written(field, value);
        expect(bytes).toEqual(Buffer.from(view.of(value).buffer));
        expect(field.get(bytes, 0)).toBe(value);
        expect(field.show(value)).toBe(String(value));
      }),
      { seed: 1 },
    );
    for (const value of [min, max]) expect(field.get(written(field, value), 0)).toBe(value);
  });

  it.each([min - 1, max + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d in words', (value) => {
    expect(() => written(field, value)).toThrow(UsageError);
    expect(() => written(field, value)).toThrow(`takes whole numbers (number) from ${min} to ${max}`);
  });
});

describe('wide and foreign integers', () => {
  it('keeps 64 bits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
        expect(written(u64, value)).toEqual(Buffer.from(BigUint64Array.of(value).buffer));
        expect(u64.get(written(u64, value), 0)).toBe(value);
      }),
      { seed: 1 },
    );
    expect(() => written(u64, 2n ** 64n)).toThrow(UsageError);
    expect(() => written(u64, -1n)).toThrow(UsageError);
  });

  it('takes no number for a bigint', () => {
    const loose: Field<number | bigint> = u64 as Field<never>;
    expect(() => loose.set(Buffer.alloc(8), 0, 5)).toThrow('number 5 does not fit into __u64');
  });

  it('writes network order as DataView does when asked for big-endian', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xffffffff }), (short, long) => {
        const view = new DataView(new ArrayBuffer(6));
        view.setUint16(0, short, false);
        view.setUint32(2, long, false);
        expect(Buffer.concat([written(be16, short), written(be32, long)])).toEqual(Buffer.from(view.buffer));
        expect([be16.get(Buffer.from(view.buffer), 0), be32.get(Buffer.from(view.buffer), 2)]).toEqual([short, long]);
      }),
      { seed: 1 },
    );
  });

  it('shows a named value by its name', () => {
    const state = named(u8, (value) => (value === 6 ? 'IF_OPER_UP' : String(value)));
    expect([state.show(6), state.show(9)]).toEqual(['IF_OPER_UP', '9']);
    expect(state.get(written(state, 6), 0)).toBe(6);
  });

  it('has a C long of the machine', () => {
    const bits = { x64: 64, arm64: 64, s390x: 64, ppc64: 64, riscv64: 64, loong64: 64, ia32: 32, arm: 32 }[process.arch as string];
    expect(ulong.size * 8).toBe(bits);
  });
});
