/** A value of fixed size at some offset of some bytes: a struct member, an attribute's payload, or a whole struct. */
export interface Field<T> {
  /** The C type as the kernel's headers write it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes, by the C ABI of the running machine. */
  readonly align: number;
  /** Reads the value; the caller has seen to it that `size` bytes are there. */
  get(bytes: Buffer, offset: number): T;
  /** Writes the value over `size` zeroed bytes. */
  set(bytes: Buffer, offset: number, value: T): void;
  /** The value in words, for annotated bytes. */
  show(value: T): string;
  /** The members, where the field is a struct or an array. */
  parts?(bytes: Buffer, offset: number): Annotation[];
}

/** What a stretch of bytes means. `offset` counts from the start of the annotated bytes; `length` is in bytes. */
export interface Annotation {
  offset: number;
  length: number;
  name: string;
  type: string;
  value: string;
  parts?: Annotation[];
}

/** The TypeScript type that a field, struct or attribute set carries. */
export type Infer<F> = F extends { get(bytes: Buffer, offset: number): infer T } ? T : F extends { decode(bytes: Buffer): infer T } ? T : never;

/** Any bytes as a Buffer over the same memory. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
