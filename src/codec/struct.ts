import { DecodeError, UsageError } from '../base/errors.ts';
import { type Annotation, asBuffer, type Field } from './field.ts';
import { withPadding } from './padding.ts';
import { alignUp, wordSize } from './word.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of fields of any value type; each keeps its own
export type Members = Record<string, Field<any>>;
type ReservedKeys<M extends Members> = { [K in keyof M]: M[K] extends Field<undefined> ? K : never }[keyof M];
export type Values<M extends Members> = { [K in Exclude<keyof M, ReservedKeys<M>>]: M[K] extends Field<infer T> ? T : never };

/** Memory that a pointer member leads to: `target` is kept alive, and its address written at `offset`, for as long as the call runs. */
export interface Pointer {
  offset: number;
  target: Buffer;
  /** Where the address is written, if not into the argument itself: memory that another pointer leads to. */
  within?: Buffer;
}

/** What an ioctl takes: the struct's bytes, and the memory that its pointers lead to. */
export interface Argument {
  bytes: Buffer;
  pointers: readonly Pointer[];
}

/** A C struct: its layout follows the running machine's alignment rules. One declaration encodes, decodes, annotates and documents. */
export interface Struct<T> extends Field<T> {
  readonly name: string;
  /** What the C members' names start with (`ifi_` in ifi_index). */
  readonly prefix: string;
  readonly members: readonly { readonly name: string; readonly cName: string; readonly offset: number; readonly field: Field<unknown> }[];
  /** Members that are left out are zero. */
  encode(value: Partial<T>): Buffer;
  /** As `encode`, with the memory that pointer members lead to. */
  argument(value: Partial<T>): Argument;
  /** Bytes beyond the struct are left alone. Throws DecodeError where there are too few. */
  decode(bytes: Uint8Array): T;
  annotate(bytes: Uint8Array): Annotation[];
}

export interface StructOptions {
  /** What the C members' names start with; what is declared drops it. */
  prefix?: string;
  /** C names of members that differ from prefix + snake case. */
  cNames?: Record<string, string>;
  /** Bytes of a C struct that is larger than the members declared here (a union's other views). */
  atLeast?: number;
}

/** A pointer member: encodes what it leads to, which may have pointers itself; reads as undefined, since an address means nothing outside its process. */
export const pointer: Field<Buffer | Argument | undefined> = { type: 'void *', size: wordSize, align: wordSize, get: () => undefined, set: () => {}, show: () => 'address' };

export function struct<M extends Members>(name: string, declared: M, options: StructOptions = {}): Struct<Values<M>> {
  const prefix = options.prefix ?? '';
  let end = 0;
  let align = 1;
  const members = Object.entries(declared).map(([key, field]) => {
    const offset = alignUp(end, field.align);
    end = offset + field.size;
    align = Math.max(align, field.align);
    return {
      name: key,
      get cName() {
        return options.cNames?.[key] ?? prefix + snakeCase(key);
      },
      offset,
      field: field as Field<unknown>,
    };
  });
  const size = alignUp(Math.max(end, options.atLeast ?? 0), align);
  const carrying = members.filter((member) => !member.field.type.startsWith('reserved['));

  const set = (bytes: Buffer, at: number, value: Partial<Record<string, unknown>>) => {
    for (const { name: key, offset, field } of carrying) if (value[key] !== undefined) field.set(bytes, at + offset, value[key]);
  };
  const get = (bytes: Buffer, at: number) => {
    const value: Record<string, unknown> = {};
    for (const { name: key, offset, field } of carrying) if (field.type !== pointer.type) value[key] = field.get(bytes, at + offset);
    return value as Values<M>;
  };
  const parts = (bytes: Buffer, at: number) => {
    const annotations = members.map(({ cName, offset, field }) => annotated(bytes, at + offset, cName, field));
    return withPadding(annotations, bytes, at, at + size);
  };
  const encode = (value: Partial<Values<M>>) => {
    const bytes = Buffer.alloc(size);
    set(bytes, 0, value);
    return bytes;
  };
  const enough = (bytes: Uint8Array) => {
    if (bytes.length < size) throw new DecodeError(name, bytes.length, `${size} bytes are needed, ${bytes.length} are there`);
    return asBuffer(bytes);
  };

  return {
    name,
    prefix,
    type: `struct ${name}`,
    size,
    align,
    members,
    set,
    get,
    parts,
    show: () => `struct ${name}`,
    encode,
    argument: (value) => ({
      bytes: encode(value),
      pointers: carrying.flatMap(({ name: key, offset, field }) => pointersOf(field, offset, (value as Record<string, unknown>)[key])),
    }),
    decode: (bytes) => get(enough(bytes), 0),
    annotate: (bytes) => parts(enough(bytes), 0),
  };
}

function annotated(bytes: Buffer, offset: number, name: string, field: Field<unknown>): Annotation {
  const inner = field.parts?.(bytes, offset);
  return { offset, length: field.size, name, type: field.type, value: field.show(field.get(bytes, offset)), ...(inner === undefined ? {} : { parts: inner }) };
}

/** The pointers in a member's value: its own, or those inside a struct. */
function pointersOf(field: Field<unknown>, offset: number, value: unknown): Pointer[] {
  if (value === undefined || value === null) return [];
  if (field.type === pointer.type && Buffer.isBuffer(value)) return [{ offset, target: value }];
  if (field.type === pointer.type) return pointersTo(value as Argument, offset);
  if (!('argument' in field)) return [];
  return (field as Struct<unknown>).argument(value).pointers.map((inner) => (inner.within === undefined ? { ...inner, offset: offset + inner.offset } : inner));
}

/** The pointer to memory that has pointers itself, and those. */
function pointersTo({ bytes, pointers }: Argument, offset: number): Pointer[] {
  return [{ offset, target: bytes }, ...pointers.map((inner) => ({ ...inner, within: inner.within ?? bytes }))];
}

/** A struct with a union inside: each member of the union gives a view of the whole struct. All views are of the same size. */
export function structWithUnion<H extends Members, U extends Members>(name: string, head: H, union: U, options: StructOptions = {}) {
  const align = Math.max(...Object.values(union).map((field) => field.align));
  const last = struct(name, head).members.at(-1);
  // Where the head's last member ends: a union may begin inside what would be the padding of a struct of the head alone.
  const start = alignUp(last === undefined ? 0 : last.offset + last.field.size, align);
  const atLeast = start + Math.max(...Object.values(union).map((field) => field.size));
  return <K extends keyof U & string>(member: K): Struct<Values<H & Pick<U, K>>> =>
    struct(name, { ...head, [member]: aligned(union[member] as Field<unknown>, align) } as unknown as H & Pick<U, K>, { ...options, atLeast });
}

/** A field moved to a stricter boundary: a union starts where its strictest member may. */
function aligned<T>(field: Field<T>, align: number): Field<T> {
  return { ...field, align };
}

/** `n` values of one field after another; fewer are followed by zeros, more are refused. */
export function array<T>(field: Field<T>, n: number): Field<T[]> {
  const at = (offset: number, index: number) => offset + index * field.size;
  return {
    type: `${field.type}[${n}]`,
    size: field.size * n,
    align: field.align,
    get: (b, offset) => Array.from({ length: n }, (_, index) => field.get(b, at(offset, index))),
    set: (b, offset, values) => {
      if (values.length > n) throw new UsageError(`${values.length} values do not fit into ${field.type}[${n}]`);
      values.forEach((value, index) => {
        field.set(b, at(offset, index), value);
      });
    },
    show: (values) => values.map((value) => field.show(value)).join(' '),
    parts: (b, offset) => Array.from({ length: n }, (_, index) => annotated(b, at(offset, index), `[${index}]`, field)),
  };
}

/** ifIndex -> if_index: how the kernel writes the name that we write in camel case. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
