import type { Annotation } from '../../src/codec/field.ts';
import type { AnnotatedBytes, RecordedCall } from '../../src/model/comparison.ts';
import { grouped } from '../text/amount.ts';

const BYTES_A_ROW = 8;

/** One annotation as a row of the table of fields. `end` is the first index behind its parts: a field and its parts are [index, end). */
interface FieldView {
  index: number;
  end: number;
  depth: number;
  /** The bytes that it takes: `16–19`. */
  range: string;
  name: string;
  type: string;
  /** In pieces between which a line may be broken: behind the bars of `NLM_F_REQUEST|NLM_F_ACK`. */
  value: string[];
}

/** Bytes for the page: rows of a hex dump in pieces that belong to one field each, and the table of fields. Bytes that no field describes have the field -1. */
export interface BytesView {
  direction: string;
  size: string;
  rows: { offset: string; pieces: { text: string; field: number; described: boolean }[] }[];
  fields: FieldView[];
  omitted: string;
  /** Whether the kernel gave back what it got: the bytes are not shown twice. */
  asSent: boolean;
}

/** The bytes of one call. */
export function bytesViews({ sent, received }: RecordedCall): BytesView[] {
  const unchanged = JSON.stringify(sent) === JSON.stringify(received);
  return [...(sent === undefined ? [] : [bytesView('sent', sent, false)]), ...(received === undefined ? [] : [bytesView('received', received, unchanged)])];
}

function bytesView(direction: 'sent' | 'received', { hex, annotations, omitted }: AnnotatedBytes, asSent: boolean): BytesView {
  const bytes = hex.match(/../g) ?? [];
  const { fields, owners } = described(annotations, bytes.length);
  const rows = Array.from({ length: Math.ceil(bytes.length / BYTES_A_ROW) }, (_, row) => rowOf(row * BYTES_A_ROW, bytes, owners));
  return { direction, size: grouped(bytes.length + omitted), rows, fields, omitted: omitted === 0 ? '' : grouped(omitted), asSent };
}

/** The annotations in reading order, and for each byte the innermost field that it belongs to. Where fields overlap, as in a union, the first keeps the byte. */
function described(annotations: readonly Annotation[], size: number): { fields: FieldView[]; owners: number[] } {
  const fields: FieldView[] = [];
  const owners = new Array<number>(size).fill(-1);
  const visit = (list: readonly Annotation[], depth: number, parent: number) => {
    for (const { offset, length, name, type, value, parts } of list) {
      const field: FieldView = { index: fields.length, end: 0, depth: Math.min(depth, 6), range: rangeText(offset, length), name, type, value: value.split(/(?<=\|)/) };
      fields.push(field);
      for (let at = offset; at < Math.min(offset + length, size); at += 1) if (owners[at] === parent) owners[at] = field.index;
      visit(parts ?? [], depth + 1, field.index);
      field.end = fields.length;
    }
  };
  visit(annotations, 0, -1);
  return { fields, owners };
}

function rangeText(offset: number, length: number): string {
  return length <= 1 ? String(offset) : `${offset}–${offset + length - 1}`;
}

function rowOf(start: number, bytes: readonly string[], owners: readonly number[]): BytesView['rows'][number] {
  const pieces: { text: string; field: number; described: boolean }[] = [];
  for (let at = start; at < Math.min(start + BYTES_A_ROW, bytes.length); at += 1) {
    const field = owners[at] ?? -1;
    const last = pieces.at(-1);
    if (last?.field === field) last.text += ` ${bytes[at]}`;
    else pieces.push({ text: bytes[at] ?? '', field, described: field >= 0 });
  }
  return { offset: start.toString(16).padStart(4, '0'), pieces };
}
