import { UsageError } from '../base/errors.ts';
import { once } from '../base/once.ts';
import { attribute, walk } from './attribute.ts';
import { type AttributeType, annotated, asAttribute, fitting, flagsOf } from './attribute-types.ts';
import { type Annotation, asBuffer, type Field } from './field.ts';
import { withPadding } from './padding.ts';
import { snakeCase } from './struct.ts';

export { attribute, walk } from './attribute.ts';
export { type AttributeType, binary, flag, listOf, networkOrder, string } from './attribute-types.ts';

/** An attribute as it came: an unknown type, a second one of a known type, or one whose bytes do not fit its schema. */
export interface OtherAttribute {
  type: number;
  /** NLA_F_NESTED and NLA_F_NET_BYTEORDER, where the header has them. */
  flags?: number;
  bytes: Buffer;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of attributes of any value type; each keeps its own
export type AttributeTable = Record<string, readonly [number: number, type: Field<any> | AttributeType<any>]>;
type AttributeValue<A> = A extends readonly [number, infer V] ? (V extends Field<infer T> ? T : V extends AttributeType<infer T> ? T : never) : never;
export type AttributeValues<A extends AttributeTable> = { [K in keyof A]?: AttributeValue<A[K]> } & { other?: OtherAttribute[] };

interface TableEntry {
  readonly key: string;
  readonly kernelName: string;
  readonly codec: AttributeType<unknown>;
}

/** A set of attributes, as in `enum { IFLA_... }`: order does not matter, absence is meaningful, unknown ones are kept. */
export interface Attributes<T> extends AttributeType<T> {
  /** The kernel's prefix, such as IFLA. */
  readonly prefix: string;
  readonly table: ReadonlyMap<number, TableEntry>;
  /** Throws DecodeError at an attribute whose length cannot be. A nest that is broken inside is kept whole in `other`. */
  decode(bytes: Uint8Array): T;
  annotate(bytes: Uint8Array): Annotation[];
  /** The kernel name of an attribute number, nested levels not counted: `IFLA_MTU`, or `IFLA 99` where the schema has none. */
  nameOf(type: number): string;
}

export function attributes<A extends AttributeTable>(prefix: string, declared: A, cNames: Partial<Record<keyof A & string, string>> = {}): Attributes<AttributeValues<A>> {
  const keys = Object.keys(declared);
  if (new Set(keys.map((key) => declared[key]?.[0])).size !== keys.length) throw new UsageError(`two attributes of ${prefix} have the same number`);
  if ('other' in declared) throw new UsageError(`an attribute of ${prefix} cannot be called 'other': that is where unknown ones are kept`);
  // Hundreds of names, of which one run of a tool needs few or none.
  const table = once(() => {
    const entries = Object.entries(declared).map(([key, [number, type]]): [number, TableEntry] => {
      return [number, { key, kernelName: cNames[key] ?? `${prefix}_${snakeCase(key).toUpperCase()}`, codec: asAttribute(type) }];
    });
    return new Map(entries);
  });
  const byKey = once(() => new Map([...table()].map(([number, { key, codec }]) => [key, { number, codec }])));
  const nameOf = (type: number) => table().get(type)?.kernelName ?? `${prefix} ${type}`;

  const encode = (values: AttributeValues<A>) => {
    const { other = [], ...known } = values;
    const pieces = Object.entries(known).flatMap(([key, value]) => {
      const declaration = byKey().get(key);
      if (declaration === undefined) throw new UsageError(`${prefix} has no attribute '${key}'; there are ${[...byKey().keys()].join(', ')}`);
      return value === undefined ? [] : [attribute(declaration.number | flagsOf(declaration.codec), declaration.codec.encode(value))];
    });
    return Buffer.concat([...pieces, ...other.map(({ type, flags = 0, bytes }) => attribute(type | flags, bytes))]);
  };
  const decode = (input: Uint8Array) => {
    const values: Record<string, unknown> & { other?: OtherAttribute[] } = {};
    for (const { type, flags, payload } of walk(prefix, asBuffer(input))) {
      const known = table().get(type);
      const value = known === undefined || Object.hasOwn(values, known.key) ? undefined : fitting(known.codec, payload);
      if (known !== undefined && value !== undefined) values[known.key] = value;
      else {
        values.other ??= [];
        values.other.push({ type, ...(flags === 0 ? {} : { flags }), bytes: Buffer.from(payload) });
      }
    }
    return values as AttributeValues<A>;
  };
  const annotate = (input: Uint8Array) => {
    const bytes = asBuffer(input);
    const annotations = Array.from(walk(prefix, bytes), (raw) => annotated(raw, nameOf(raw.type), table().get(raw.type)?.codec));
    return withPadding(annotations, bytes, 0, bytes.length);
  };
  return {
    prefix,
    get table() {
      return table();
    },
    type: `nest of ${prefix}_*`,
    nested: true,
    encode,
    decode,
    annotate,
    nameOf,
    parts: annotate,
    show: () => '',
  };
}
