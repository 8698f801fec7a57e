import type { Annotation } from './field.ts';
import { hex } from './hex.ts';

/** The annotations, in order, with one named `padding` for every stretch of `bytes` from `start` to `end` that none of them covers. It shows its bytes only where they are not zero. */
export function withPadding(annotations: readonly Annotation[], bytes: Buffer, start: number, end: number): Annotation[] {
  const out: Annotation[] = [];
  let reached = start;
  const fill = (to: number) => {
    if (to > reached) out.push(padding(bytes, reached, to));
  };
  for (const annotation of annotations) {
    fill(annotation.offset);
    out.push(annotation);
    reached = Math.max(reached, annotation.offset + annotation.length);
  }
  fill(end);
  return out;
}

function padding(bytes: Buffer, from: number, to: number): Annotation {
  const inside = bytes.subarray(from, to);
  return { offset: from, length: to - from, name: 'padding', type: 'padding', value: inside.every((byte) => byte === 0) ? '' : hex(inside) };
}
