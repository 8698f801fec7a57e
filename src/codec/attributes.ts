import { DecodeError } from '../base/errors.ts';
import { text } from './bytes.ts';
import { type Annotation, asBuffer, type Field } from './field.ts';
import { hex } from './hex.ts';
import { u16 } from './integers.ts';
import type { Struct } from './struct.ts';
import { snakeCase } from './struct.ts';
import { alignUp } from './word.ts';

/** A netlink attribute's payload. `decode` answers undefined where the bytes do not fit; the attribute is then kept in `other`. */
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

/** An attribute as it came: an unknown type, a second one of a known type, or one whose bytes do not fit its schema. */
export interface OtherAttribute {
  type: number;
  bytes: Buffer;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of attributes of any value type; each keeps its own
export type AttributeTable = Record<string, readonly [number: number, type: Field<any> | AttributeType<any>]>;
type AttributeValue<A> = A extends readonly [number, infer V] ? (V extends Field<infer T> ? T : V extends AttributeType<infer T> ? T : never) : never;
export type AttributeValues<A extends AttributeTable> = { [K in keyof A]?: AttributeValue<A[K]> } & { other?: OtherAttribute[] };

/** A set of attributes, as in `enum { IFLA_... }`: order does not matter, absence is meaningful, unknown ones are kept. */
export interface Attributes<T> extends AttributeType<T> {
  /** The kernel's prefix, such as IFLA. */
  readonly prefix: string;
  readonly table: ReadonlyMap<number, { readonly key: string; readonly kernelName: string; readonly codec: AttributeType<unknown> }>;
  decode(bytes: Uint8Array): T;
  annotate(bytes: Uint8Array): Annotation[];
  /** The kernel name of an attribute number, nested levels not counted: `IFLA_MTU`, or `IFLA 99` where the schema has none. */
  nameOf(type: number): string;
}

/** include/uapi/linux/netlink.h: struct nlattr is a length and a type, then the payload, padded to 4 bytes. */
const NLA_HDRLEN = 4;
const NLA_F_NESTED = 0x8000;
const NLA_F_NET_BYTEORDER = 0x4000;
const NLA_TYPE_MASK = 0x3fff;

export function attributes<A extends AttributeTable>(prefix: string, declared: A, cNames: Partial<Record<keyof A & string, string>> = {}): Attributes<AttributeValues<A>> {
  const table = new Map(
    Object.entries(declared).map(([key, [number, type]]) => [number, { key, kernelName: cNames[key] ?? `${prefix}_${snakeCase(key).toUpperCase()}`, codec: asAttribute(type) }]),
  );
  const byKey = new Map([...table].map(([number, { key, codec }]) => [key, { number, codec }]));
  const nameOf = (type: number) => table.get(type)?.kernelName ?? `${prefix} ${type}`;

  const encode = (values: AttributeValues<A>) => {
    const pieces: Buffer[] = [];
    for (const [key, value] of Object.entries(values)) {
      const known = byKey.get(key);
      if (value !== undefined && known !== undefined) pieces.push(attribute(known.number | flagsOf(known.codec), known.codec.encode(value)));
    }
    for (const { type, bytes } of values.other ?? []) pieces.push(attribute(type, bytes));
    return Buffer.concat(pieces);
  };
  const decode = (input: Uint8Array) => {
    const values: Record<string, unknown> & { other?: OtherAttribute[] } = {};
    for (const { type, payload } of walk(prefix, asBuffer(input))) {
      const known = table.get(type);
      const value = known === undefined || known.key in values ? undefined : known.codec.decode(payload);
      if (known !== undefined && value !== undefined) values[known.key] = value;
      else {
        values.other ??= [];
        values.other.push({ type, bytes: Buffer.from(payload) });
      }
    }
    return values as AttributeValues<A>;
  };
  const annotate = (input: Uint8Array) =>
    [...walk(prefix, asBuffer(input))].map(({ type, offset, length, payload }): Annotation => {
      const known = table.get(type);
      const value = known?.codec.decode(payload);
      const inner = value === undefined ? undefined : known?.codec.parts?.(payload);
      return {
        offset,
        length,
        name: nameOf(type),
        type: known?.codec.type ?? 'unknown',
        value: known === undefined || value === undefined ? hex(payload) : known.codec.show(value),
        ...(inner === undefined ? {} : { parts: inner.map((part) => shifted(part, offset + NLA_HDRLEN)) }),
      };
    });
  return { prefix, table, type: `nest of ${prefix}_*`, nested: true, encode, decode, annotate, nameOf, parts: annotate, show: () => '' };
}

/** One attribute's bytes, padded to 4. */
export function attribute(type: number, payload: Buffer): Buffer {
  const length = NLA_HDRLEN + payload.length;
  const out = Buffer.alloc(alignUp(length, 4));
  u16.set(out, 0, length);
  u16.set(out, 2, type);
  out.set(payload, NLA_HDRLEN);
  return out;
}

/** The attributes in some bytes, in order. Throws DecodeError at a length that cannot be; up to 3 trailing bytes are padding. */
export function* walk(schema: string, bytes: Buffer): Generator<{ type: number; offset: number; length: number; payload: Buffer }> {
  let offset = 0;
  while (bytes.length - offset >= NLA_HDRLEN) {
    const length = u16.get(bytes, offset);
    if (length < NLA_HDRLEN || offset + length > bytes.length) throw new DecodeError(schema, offset, `an attribute of ${length} bytes where ${bytes.length - offset} are left`);
    yield { type: u16.get(bytes, offset + 2) & NLA_TYPE_MASK, offset, length, payload: bytes.subarray(offset + NLA_HDRLEN, offset + length) };
    offset += alignUp(length, 4);
  }
}

/** NUL-terminated text of any length. */
export const string: AttributeType<string> = { type: 'string', encode: (value) => Buffer.from(`${value}\0`, 'utf8'), decode: text, show: (value) => JSON.stringify(value) };

/** Present or absent, no payload. */
export const flag: AttributeType<true> = { type: 'flag', encode: () => Buffer.alloc(0), decode: () => true, show: () => 'set' };

/** The payload as it is. */
export const binary: AttributeType<Buffer> = { type: 'binary', encode: (value) => value, decode: (value) => Buffer.from(value), show: (value) => hex(value) };

/** Nests or values one after another under any attribute number (the kernel numbers them 0 or 1 upwards, and readers ignore it). */
export function listOf<T>(element: AttributeType<T> | Field<T>): AttributeType<T[]> {
  const codec = asAttribute(element);
  return {
    type: `list of ${codec.type}`,
    nested: true,
    encode: (values) => Buffer.concat(values.map((value, index) => attribute((index + 1) | flagsOf(codec), codec.encode(value)))),
    decode: (bytes) => [...walk('list', bytes)].flatMap(({ payload }) => codec.decode(payload) ?? []),
    show: (values) => values.map((value) => codec.show(value)).join(', '),
  };
}

function flagsOf(codec: AttributeType<unknown>): number {
  return (codec.nested ? NLA_F_NESTED : 0) | (codec.networkOrder ? NLA_F_NET_BYTEORDER : 0);
}

/** The same payload with NLA_F_NET_BYTEORDER in its header. */
export function networkOrder<T>(field: Field<T>): AttributeType<T> {
  return { ...asAttribute(field), networkOrder: true };
}

/** A fixed-size field as a payload. A struct may be shorter, as an older kernel sends it: its newer members are then zero, the kernel's own rule. */
function asAttribute<T>(type: Field<T> | AttributeType<T>): AttributeType<T> {
  if (!('get' in type)) return type;
  const growing = 'members' in type;
  return {
    type: type.type,
    encode: (value) => {
      const out = Buffer.alloc(type.size);
      type.set(out, 0, value);
      return out;
    },
    decode: (bytes) => {
      if (bytes.length >= type.size) return type.get(bytes, 0);
      if (!growing || bytes.length === 0) return undefined;
      return type.get(Buffer.concat([bytes], type.size), 0);
    },
    show: (value) => type.show(value),
    ...(growing ? { parts: (bytes: Buffer) => (bytes.length < type.size ? [] : (type as unknown as Struct<T>).annotate(bytes)) } : {}),
  };
}

function shifted(annotation: Annotation, by: number): Annotation {
  return { ...annotation, offset: annotation.offset + by, ...(annotation.parts === undefined ? {} : { parts: annotation.parts.map((part) => shifted(part, by)) }) };
}
