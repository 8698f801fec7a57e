import { DecodeError } from '../base/errors.ts';
import { attribute, NLA_F_NESTED, NLA_F_NET_BYTEORDER, NLA_HDRLEN, type RawAttribute, walk } from './attribute.ts';
import { text, withoutNul } from './bytes.ts';
import type { Annotation, Field } from './field.ts';
import { hex } from './hex.ts';
import { withPadding } from './padding.ts';

/** A netlink attribute's payload. `decode` answers undefined, or throws DecodeError, where the bytes do not fit; the attribute is then kept in `other`. */
export interface AttributeType<T> {
  readonly type: string;
  /** Whether NLA_F_NESTED is set when writing. */
  readonly nested?: boolean;
  /** Whether NLA_F_NET_BYTEORDER is set when writing. */
  readonly networkOrder?: boolean;
  encode(value: T): Buffer;
  decode(bytes: Buffer): T | undefined;
  show(value: T): string;
  parts?(bytes: Buffer): Annotation[];
}

/** What the payload means, or undefined where it does not fit: then nothing of it is lost, since whoever asks keeps the bytes. */
export function fitting<T>(codec: AttributeType<T>, payload: Buffer): T | undefined {
  try {
    return codec.decode(payload);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

/** One attribute in words; its parts count from where its bytes do. */
export function annotated({ offset, length, payload }: RawAttribute, name: string, codec: AttributeType<unknown> | undefined): Annotation {
  const value = codec && fitting(codec, payload);
  const inner = value === undefined ? undefined : codec?.parts?.(payload);
  return {
    offset,
    length,
    name,
    type: codec?.type ?? 'unknown',
    value: codec === undefined || value === undefined ? hex(payload) : codec.show(value),
    ...(inner === undefined ? {} : { parts: inner.map((part) => shifted(part, offset + NLA_HDRLEN)) }),
  };
}

/** NUL-terminated text of any length. */
export const string: AttributeType<string> = {
  type: 'string',
  encode: (value) => Buffer.from(`${withoutNul(value)}\0`, 'utf8'),
  decode: text,
  show: (value) => JSON.stringify(value),
};

/** Present or absent, no payload. */
export const flag: AttributeType<true> = {
  type: 'flag',
  encode: () => Buffer.alloc(0),
  decode: (payload) => (payload.length === 0 ? true : undefined),
  show: () => 'set',
};

/** The payload as it is. */
export const binary: AttributeType<Buffer> = { type: 'binary', encode: (value) => value, decode: (value) => Buffer.from(value), show: (value) => hex(value) };

/**
 * Nests or values one after another under any attribute number (the kernel numbers them 0 or 1 upwards, and readers ignore it).
 * Where one element does not fit, the whole list does not: none is left out silently.
 */
export function listOf<T>(element: AttributeType<T> | Field<T>): AttributeType<T[]> {
  const codec = asAttribute(element);
  return {
    type: `list of ${codec.type}`,
    nested: true,
    encode: (values) => Buffer.concat(values.map((value, index) => attribute((index + 1) | flagsOf(codec), codec.encode(value)))),
    decode: (bytes) => {
      const values: T[] = [];
      for (const { payload } of walk('list', bytes)) {
        const value = fitting(codec, payload);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return values;
    },
    show: (values) => values.flatMap((value) => codec.show(value) || []).join(', '),
    parts: (bytes) => {
      const annotations = Array.from(walk('list', bytes), (raw) => annotated(raw, `[${raw.type}]`, codec));
      return withPadding(annotations, bytes, 0, bytes.length);
    },
  };
}

/** What is set beside the type when writing. */
export function flagsOf(codec: AttributeType<unknown>): number {
  return (codec.nested ? NLA_F_NESTED : 0) | (codec.networkOrder ? NLA_F_NET_BYTEORDER : 0);
}

/** The same payload with NLA_F_NET_BYTEORDER in its header. */
export function networkOrder<T>(field: Field<T>): AttributeType<T> {
  return { ...asAttribute(field), networkOrder: true };
}

/**
 * A fixed-size field as a payload. Structs and arrays may be longer, as a newer kernel sends them: what came later is not read.
 * A struct may also be shorter, as an older kernel sends it: its newer members are then zero, the kernel's own rule.
 */
export function asAttribute<T>(type: Field<T> | AttributeType<T>): AttributeType<T> {
  if (!('get' in type)) return type;
  const parts = type.parts?.bind(type);
  const shortest = 'members' in type ? 1 : type.size;
  const longest = parts === undefined ? type.size : Number.POSITIVE_INFINITY;
  const whole = (bytes: Buffer) => (bytes.length < type.size ? Buffer.concat([bytes], type.size) : bytes);
  return {
    type: type.type,
    encode: (value) => {
      const out = Buffer.alloc(type.size);
      type.set(out, 0, value);
      return out;
    },
    decode: (bytes) => (bytes.length < shortest || bytes.length > longest ? undefined : type.get(whole(bytes), 0)),
    show: (value) => type.show(value),
    ...(parts && {
      parts: (bytes: Buffer) => {
        const there = parts(whole(bytes), 0).filter(({ offset, length }) => offset + length <= bytes.length);
        return withPadding(there, bytes, 0, bytes.length);
      },
    }),
  };
}

function shifted(annotation: Annotation, by: number): Annotation {
  return { ...annotation, offset: annotation.offset + by, ...(annotation.parts === undefined ? {} : { parts: annotation.parts.map((part) => shifted(part, by)) }) };
}
