import { UsageError } from '../base/errors.ts';
import type { Field } from './field.ts';
import { hex } from './hex.ts';

/** `n` bytes as they are; fewer are followed by zeros, more are refused. */
export function bytes(n: number): Field<Buffer> {
  return {
    type: `unsigned char[${n}]`,
    size: n,
    align: 1,
    get: (b, at) => Buffer.from(b.subarray(at, at + n)),
    set: (b, at, value) => {
      if (value.length > n) throw new UsageError(`${value.length} bytes (${hex(value)}) do not fit into ${n}`);
      b.set(value, at);
    },
    show: (value) => hex(value),
  };
}

/** NUL-terminated text in `n` bytes; text of `n` bytes or more is refused, since the kernel would cut it silently. */
export function chars(n: number): Field<string> {
  return {
    type: `char[${n}]`,
    size: n,
    align: 1,
    get: (b, at) => text(b.subarray(at, at + n)),
    set: (b, at, value) => {
      const encoded = Buffer.from(withoutNul(value), 'utf8');
      if (encoded.length >= n) throw new UsageError(`'${value}' is ${encoded.length} bytes long; at most ${n - 1} fit, so choose a shorter name`);
      b.set(encoded, at);
    },
    show: (value) => JSON.stringify(value),
  };
}

/** Padding and members that carry nothing here: written as zero, not read. */
export function reserved(size: number, align = 1): Field<undefined> {
  return { type: `reserved[${size}]`, size, align, get: () => undefined, set: () => {}, show: () => '' };
}

/** The text itself. Throws UsageError where it has a NUL inside, at which the kernel would cut it silently. */
export function withoutNul(value: string): string {
  if (value.includes('\0')) throw new UsageError(`${JSON.stringify(value)} has a NUL inside, which the kernel would take for its end`);
  return value;
}

/** Bytes up to the first NUL, as UTF-8. */
export function text(value: Buffer): string {
  const end = value.indexOf(0);
  return value.toString('utf8', 0, end < 0 ? value.length : end);
}
