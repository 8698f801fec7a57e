import { DecodeError, UsageError } from '../base/errors.ts';
import { u16 } from './integers.ts';
import { alignUp } from './word.ts';

/** include/uapi/linux/netlink.h: struct nlattr is a length and a type, then the payload, padded to 4 bytes. */
export const NLA_HDRLEN = 4;
export const NLA_F_NESTED = 0x8000;
export const NLA_F_NET_BYTEORDER = 0x4000;
const NLA_TYPE_MASK = 0x3fff;
const LONGEST = 0xffff - NLA_HDRLEN;

/** One attribute as it lies in some bytes: `length` counts header and payload, not the padding behind them. */
export interface RawAttribute {
  type: number;
  /** NLA_F_NESTED, NLA_F_NET_BYTEORDER or 0. */
  flags: number;
  offset: number;
  length: number;
  payload: Buffer;
}

/** One attribute's bytes, padded to 4. `type` includes its flags. Throws UsageError where the payload is longer than the 16-bit length can say. */
export function attribute(type: number, payload: Buffer): Buffer {
  if (payload.length > LONGEST) throw new UsageError(`attribute ${type & NLA_TYPE_MASK} has ${payload.length} bytes; at most ${LONGEST} fit into a netlink attribute`);
  const length = NLA_HDRLEN + payload.length;
  const out = Buffer.alloc(alignUp(length, 4));
  u16.set(out, 0, length);
  u16.set(out, 2, type);
  out.set(payload, NLA_HDRLEN);
  return out;
}

/** The attributes in some bytes, in order. Throws DecodeError at a length that cannot be; up to 3 trailing bytes are padding. */
export function* walk(schema: string, bytes: Buffer): Generator<RawAttribute> {
  let offset = 0;
  while (bytes.length - offset >= NLA_HDRLEN) {
    const length = u16.get(bytes, offset);
    if (length < NLA_HDRLEN || offset + length > bytes.length) throw new DecodeError(schema, offset, `an attribute of ${length} bytes where ${bytes.length - offset} are left`);
    const type = u16.get(bytes, offset + 2);
    yield { type: type & NLA_TYPE_MASK, flags: type & ~NLA_TYPE_MASK, offset, length, payload: bytes.subarray(offset + NLA_HDRLEN, offset + length) };
    offset += alignUp(length, 4);
  }
}
