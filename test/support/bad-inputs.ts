import fc from 'fast-check';
import { expect } from 'vitest';
import { DecodeError } from '../../src/base/errors.ts';
import { type Attributes, attribute } from '../../src/codec/attributes.ts';
import type { Annotation } from '../../src/codec/field.ts';
import type { Struct } from '../../src/codec/struct.ts';

/** What decoding gave: a value, or a DecodeError; any other error goes on and fails the test. */
export type Decoded = { value: unknown } | { error: DecodeError };

function decoded(decode: () => unknown): Decoded {
  try {
    return { value: decode() };
  } catch (error) {
    if (error instanceof DecodeError) return { error };
    throw error;
  }
}

/** The four standard bad inputs for a struct, of which the fourth, an unknown attribute, does not apply. */
export function expectStructToBearBadInputs(schema: Struct<unknown>): void {
  const whole = Buffer.alloc(schema.size, 0x5a);
  for (const length of [0, schema.size - 1]) {
    expect(() => schema.decode(whole.subarray(0, length)), `${schema.name} with ${length} bytes`).toThrow(
      expect.objectContaining({ name: 'DecodeError', schema: schema.name, offset: length }),
    );
    expect(() => schema.annotate(whole.subarray(0, length)), `${schema.name} with ${length} bytes, annotated`).toThrow(DecodeError);
  }
  expect(schema.decode(Buffer.concat([whole, Buffer.of(0xff)])), `${schema.name} with a byte more`).toEqual(schema.decode(whole));
}

/** The four standard bad inputs for a set of attributes, each tried on every attribute of it. */
export function expectAttributesToBearBadInputs(schema: Attributes<unknown>): void {
  expect(schema.decode(Buffer.alloc(0))).toEqual({});
  for (const [type, { key, kernelName, codec }] of schema.table) {
    const payload = shortestFitting(codec);
    const good = attribute(type, payload);
    const end = 4 + payload.length;
    expect(schema.decode(good), kernelName).toHaveProperty(key);
    for (const length of [1, 2, 3])
      expect(
        decoded(() => schema.decode(good.subarray(0, length))),
        `${kernelName}, ${length} bytes of its header`,
      ).toEqual({ value: {} });
    if (payload.length > 0)
      expect(
        decoded(() => schema.decode(good.subarray(0, end - 1))),
        `${kernelName}, a byte short`,
      ).toHaveProperty('error.offset', 0);
    for (const length of [0, 1, 2, 3, 0xffff])
      expect(
        decoded(() => schema.decode(withLength(good, length))),
        `${kernelName} that says it has ${length} bytes`,
      ).toHaveProperty('error.offset', 0);
    for (const other of [payload.subarray(1), Buffer.concat([payload, Buffer.of(0)])]) {
      const value = schema.decode(attribute(type, other)) as Record<string, unknown>;
      if (!(key in value)) expect(value, `${kernelName} with a payload of ${other.length} bytes`).toEqual({ other: [{ type, bytes: other }] });
    }
    const unknown = unusedType(schema);
    const beside = schema.decode(Buffer.concat([attribute(unknown, Buffer.of(1, 2, 3)), good])) as Record<string, unknown>;
    expect(beside, `${kernelName} behind an unknown attribute`).toEqual({ ...(schema.decode(good) as object), other: [{ type: unknown, bytes: Buffer.of(1, 2, 3) }] });
  }
}

/** Random bytes, the same in every run, give a value or a DecodeError; and where a value, every byte of it is annotated. */
export function expectValueOrDecodeError(schema: Struct<unknown> | Attributes<unknown>, options: { seed?: number; runs?: number } = {}): void {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), likelyAttributes), (bytes) => {
      const value = decoded(() => schema.decode(bytes));
      if ('error' in value) return;
      const length = 'size' in schema ? schema.size : bytes.length;
      expect(uncovered(schema.annotate(bytes), 0, length)).toEqual([]);
    }),
    { seed: options.seed ?? 20_260, numRuns: options.runs ?? 200 },
  );
}

/** The bytes from `start` to `end` that no annotation covers, the bytes that two cover, and parts that reach outside what they are part of. */
export function uncovered(annotations: readonly Annotation[], start: number, end: number): string[] {
  const problems: string[] = [];
  let reached = start;
  for (const { offset, length, name, parts } of annotations) {
    if (offset !== reached) problems.push(`${name} begins at ${offset} where ${reached} is next`);
    reached = offset + length;
    for (const part of parts ?? []) if (part.offset < offset || part.offset + part.length > reached) problems.push(`${part.name} lies outside ${name}`);
  }
  if (reached !== end) problems.push(`the last annotation ends at ${reached}, the bytes at ${end}`);
  return problems;
}

/** Attributes with small numbers and sound lengths, nested at times: random bytes alone hardly ever get past the first header. */
const likelyAttributes: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.record({
      type: fc.oneof(fc.nat(80), fc.nat(0xffff)),
      payload: fc.oneof(
        fc.uint8Array({ maxLength: 80 }),
        fc.uint8Array({ maxLength: 20 }).map((inner) => attribute(1, Buffer.from(inner))),
      ),
    }),
    {
      maxLength: 6,
    },
  )
  .map((list) => Buffer.concat(list.map(({ type, payload }) => attribute(type, Buffer.from(payload)))));

function shortestFitting(codec: { decode(bytes: Buffer): unknown; type: string }): Buffer {
  for (let length = 0; length < 4096; length++) {
    const payload = Buffer.alloc(length);
    const answer = decoded(() => codec.decode(payload));
    if ('value' in answer && answer.value !== undefined) return payload;
  }
  throw new Error(`no payload of zeros fits ${codec.type}`);
}

function withLength(good: Buffer, length: number): Buffer {
  const out = Buffer.from(good);
  new Uint16Array(out.buffer, out.byteOffset, 1)[0] = length;
  return out;
}

function unusedType(schema: Attributes<unknown>): number {
  return Math.max(0, ...schema.table.keys()) + 1;
}
