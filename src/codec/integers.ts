import { UsageError } from '../base/errors.ts';
import type { Field } from './field.ts';
import { alignOf64, littleEndian, wordSize } from './word.ts';

interface Access<T> {
  get(bytes: Buffer, at: number): T;
  set(bytes: Buffer, at: number, value: T): void;
}

/** `set` throws UsageError at a value that does not fit: Node would throw RangeError, or write 1 for 1.5 and 0 for NaN. */
function integer<T extends number | bigint>(type: string, size: number, align: number, [min, max]: readonly [T, T], { get, set }: Access<T>): Field<T> {
  const fits = (value: T) => typeof value === typeof min && value >= min && value <= max && (typeof value === 'bigint' || Number.isInteger(value));
  return {
    type,
    size,
    align,
    get,
    set: (b, at, value) => {
      if (!fits(value)) throw new UsageError(`${typeof value} ${value} does not fit into ${type}; it takes whole numbers (${typeof min}) from ${min} to ${max}`);
      set(b, at, value);
    },
    show: (value) => String(value),
  };
}

const U8 = [0, 0xff] as const;
const U16 = [0, 0xffff] as const;
const U32 = [0, 0xffffffff] as const;

const le = littleEndian;

export const u8 = integer<number>('__u8', 1, 1, U8, { get: (b, at) => b.readUInt8(at), set: (b, at, v) => b.writeUInt8(v, at) });
export const i8 = integer<number>('__s8', 1, 1, [-0x80, 0x7f], { get: (b, at) => b.readInt8(at), set: (b, at, v) => b.writeInt8(v, at) });
export const u16 = integer<number>('__u16', 2, 2, U16, {
  get: (b, at) => (le ? b.readUInt16LE(at) : b.readUInt16BE(at)),
  set: (b, at, v) => (le ? b.writeUInt16LE(v, at) : b.writeUInt16BE(v, at)),
});
export const i16 = integer<number>('short', 2, 2, [-0x8000, 0x7fff], {
  get: (b, at) => (le ? b.readInt16LE(at) : b.readInt16BE(at)),
  set: (b, at, v) => (le ? b.writeInt16LE(v, at) : b.writeInt16BE(v, at)),
});
export const u32 = integer<number>('__u32', 4, 4, U32, {
  get: (b, at) => (le ? b.readUInt32LE(at) : b.readUInt32BE(at)),
  set: (b, at, v) => (le ? b.writeUInt32LE(v, at) : b.writeUInt32BE(v, at)),
});
export const i32 = integer<number>('int', 4, 4, [-0x80000000, 0x7fffffff], {
  get: (b, at) => (le ? b.readInt32LE(at) : b.readInt32BE(at)),
  set: (b, at, v) => (le ? b.writeInt32LE(v, at) : b.writeInt32BE(v, at)),
});
export const u64 = integer<bigint>('__u64', 8, alignOf64, [0n, 0xffffffffffffffffn], {
  get: (b, at) => (le ? b.readBigUInt64LE(at) : b.readBigUInt64BE(at)),
  set: (b, at, v) => (le ? b.writeBigUInt64LE(v, at) : b.writeBigUInt64BE(v, at)),
});

/** Network byte order whatever the machine. */
export const be16 = integer<number>('__be16', 2, 2, U16, { get: (b, at) => b.readUInt16BE(at), set: (b, at, v) => b.writeUInt16BE(v, at) });
export const be32 = integer<number>('__be32', 4, 4, U32, { get: (b, at) => b.readUInt32BE(at), set: (b, at, v) => b.writeUInt32BE(v, at) });

/** C `unsigned long`: as wide as a machine word. */
export const ulong: Field<bigint> =
  wordSize === 8
    ? { ...u64, type: 'unsigned long' }
    : integer<bigint>('unsigned long', 4, 4, [0n, 0xffffffffn], { get: (b, at) => BigInt(u32.get(b, at)), set: (b, at, v) => u32.set(b, at, Number(v)) });

/** A field whose value is shown by name: flags as NAME|NAME, enumerations as NAME. */
export function named<T extends number | bigint>(field: Field<T>, show: (value: T) => string): Field<T> {
  return { ...field, show: (value) => show(value) };
}
