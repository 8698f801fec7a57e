import { DecodeError } from '../src/base/errors.ts';
import type { Attributes } from '../src/codec/attributes.ts';
import { type Annotation, asBuffer } from '../src/codec/field.ts';
import type { Struct } from '../src/codec/struct.ts';
import { alignUp } from '../src/codec/word.ts';

/** The payload of a family of messages: a fixed header, then attributes. */
export interface MessageSchema<H, A> {
  readonly header: Struct<H>;
  readonly attributes: Attributes<A>;
  encode(header: Partial<H>, attributes?: A): Buffer;
  /** Throws DecodeError where the header is not whole or an attribute's length cannot be. */
  decode(payload: Uint8Array): { header: H; attributes: A };
  annotate(payload: Uint8Array): Annotation[];
}

/** `message(ifinfomsg, ifla)`: the payload of RTM_*LINK. */
export function message<H, A extends object>(header: Struct<H>, attributes: Attributes<A>): MessageSchema<H, A> {
  const start = alignUp(header.size, 4);
  return {
    header,
    attributes,
    encode: (fixed, values) => Buffer.concat([header.encode(fixed), Buffer.alloc(start - header.size), values === undefined ? Buffer.alloc(0) : attributes.encode(values)]),
    decode: (payload) => {
      if (payload.length < header.size) throw new DecodeError(header.name, payload.length, `${header.size} bytes are needed, ${payload.length} are there`);
      return { header: header.decode(payload), attributes: attributes.decode(asBuffer(payload).subarray(start)) };
    },
    annotate: (payload) => [...header.annotate(payload), ...attributes.annotate(asBuffer(payload).subarray(start)).map((part) => moved(part, start))],
  };
}

function moved(annotation: Annotation, by: number): Annotation {
  return { ...annotation, offset: annotation.offset + by, ...(annotation.parts === undefined ? {} : { parts: annotation.parts.map((part) => moved(part, by)) }) };
}
