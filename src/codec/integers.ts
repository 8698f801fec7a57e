import type { Field } from './field.ts';
import { alignOf64, littleEndian, wordSize } from './word.ts';

function integer<T extends number | bigint>(type: string, size: number, align: number, get: (b: Buffer, at: number) => T, set: (b: Buffer, at: number, v: T) => void): Field<T> {
  return { type, size, align, get, set, show: (value) => String(value) };
}

const le = littleEndian;

export const u8 = integer<number>(
  '__u8',
  1,
  1,
  (b, at) => b.readUInt8(at),
  (b, at, v) => b.writeUInt8(v, at),
);
export const i8 = integer<number>(
  '__s8',
  1,
  1,
  (b, at) => b.readInt8(at),
  (b, at, v) => b.writeInt8(v, at),
);
export const u16 = integer<number>(
  '__u16',
  2,
  2,
  (b, at) => (le ? b.readUInt16LE(at) : b.readUInt16BE(at)),
  (b, at, v) => (le ? b.writeUInt16LE(v, at) : b.writeUInt16BE(v, at)),
);
export const i16 = integer<number>(
  'short',
  2,
  2,
  (b, at) => (le ? b.readInt16LE(at) : b.readInt16BE(at)),
  (b, at, v) => (le ? b.writeInt16LE(v, at) : b.writeInt16BE(v, at)),
);
export const u32 = integer<number>(
  '__u32',
  4,
  4,
  (b, at) => (le ? b.readUInt32LE(at) : b.readUInt32BE(at)),
  (b, at, v) => (le ? b.writeUInt32LE(v, at) : b.writeUInt32BE(v, at)),
);
export const i32 = integer<number>(
  'int',
  4,
  4,
  (b, at) => (le ? b.readInt32LE(at) : b.readInt32BE(at)),
  (b, at, v) => (le ? b.writeInt32LE(v, at) : b.writeInt32BE(v, at)),
);
export const u64 = integer<bigint>(
  '__u64',
  8,
  alignOf64,
  (b, at) => (le ? b.readBigUInt64LE(at) : b.readBigUInt64BE(at)),
  (b, at, v) => (le ? b.writeBigUInt64LE(v, at) : b.writeBigUInt64BE(v, at)),
);

/** Network byte order whatever the machine. */
export const be16 = integer<number>(
  '__be16',
  2,
  2,
  (b, at) => b.readUInt16BE(at),
  (b, at, v) => b.writeUInt16BE(v, at),
);
export const be32 = integer<number>(
  '__be32',
  4,
  4,
  (b, at) => b.readUInt32BE(at),
  (b, at, v) => b.writeUInt32BE(v, at),
);

/** C `unsigned long`: as wide as a machine word. */
export const ulong: Field<bigint> = {
  ...(wordSize === 8
    ? u64
    : integer<bigint>(
        '',
        4,
        4,
        (b, at) => BigInt(u32.get(b, at)),
        (b, at, v) => u32.set(b, at, Number(v)),
      )),
  type: 'unsigned long',
};

/** A field whose value is shown by name: flags as NAME|NAME, enumerations as NAME. */
export function named<T extends number | bigint>(field: Field<T>, show: (value: T) => string): Field<T> {
  return { ...field, show: (value) => show(value) };
}
