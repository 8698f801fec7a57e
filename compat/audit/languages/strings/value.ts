import type { Span } from './tree.ts';

/** A piece of a text that a program puts together. */
export interface Piece extends Span {
  readonly text: string;
  /** Its text is the file's own, character by character. */
  readonly asWritten: boolean;
  readonly known: boolean;
  /** It was reached through a variable. */
  readonly resolved: boolean;
}

/** What an expression comes to, as far as the file tells. */
export type Value = Text | List;

/** A text, put together from pieces. */
export interface Text {
  readonly is: 'text';
  readonly pieces: readonly Piece[];
}

/** Several values, such as the words of a command. */
export interface List extends Span {
  readonly is: 'list';
  readonly items: readonly Value[];
}

/** The whole text; the items of a list with blanks between them. */
export function textOf(value: Value): string {
  return value.is === 'text' ? value.pieces.map(({ text }) => text).join('') : value.items.map(textOf).join(' ');
}

/** Whether all of a value is known. */
export function isKnown(value: Value): boolean {
  return value.is === 'text' ? value.pieces.every(({ known }) => known) : value.items.every(isKnown);
}

/** Whether any of it was reached through a variable. */
export function isResolved(value: Value): boolean {
  return value.is === 'text' ? value.pieces.some(({ resolved }) => resolved) : value.items.some(isResolved);
}

/** A value that nobody knows, under the name that it has in the program. */
export function unknown(written: string, { start, end }: Span): Text {
  const name = written
    .replace(/\W+/g, '_')
    .replace(/^_+(?=.)|_+$/g, '')
    .slice(-40);
  return { is: 'text', pieces: [{ text: `\${${/^[a-z_]/i.test(name) ? name : `_${name}`}}`, start, end, asWritten: false, known: false, resolved: false }] };
}

/** The value as it is seen from where a variable is read: a single word stands there, whole commands and lists stay where they are written. */
export function seenFrom(value: Value, { start, end }: Span): Value {
  if (value.is === 'list') return { ...value, items: value.items.map(resolved) };
  if (/\s/.test(textOf(value).trim())) return resolved(value);
  return { is: 'text', pieces: value.pieces.map((piece) => ({ ...piece, start, end, asWritten: false, resolved: true })) };
}

function resolved(value: Value): Value {
  if (value.is === 'list') return { ...value, items: value.items.map(resolved) };
  return { is: 'text', pieces: value.pieces.map((piece) => ({ ...piece, resolved: true })) };
}

/** The value as one of several that it may be. */
export function doubted(value: Value): Value {
  if (value.is === 'list') return { ...value, items: value.items.map(doubted) };
  return { is: 'text', pieces: value.pieces.map((piece) => ({ ...piece, known: false })) };
}

/** The words of a text, as `split()` gives them. */
export function wordsOf(value: Value): Value {
  if (value.is === 'list') return value;
  const words: Piece[][] = [];
  let fresh = true;
  for (const piece of value.pieces) {
    if (!piece.known) {
      if (fresh) words.push([]);
      words.at(-1)?.push(piece);
      fresh = false;
      continue;
    }
    for (const match of piece.text.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(match[0])) fresh = true;
      else {
        if (fresh) words.push([]);
        words.at(-1)?.push(part(piece, match.index, match.index + match[0].length));
        fresh = false;
      }
    }
  }
  const first = value.pieces[0];
  return { is: 'list', items: words.map((pieces) => ({ is: 'text', pieces })), start: first?.start ?? 0, end: value.pieces.at(-1)?.end ?? 0 };
}

/** A part of a piece, from one of its characters up to another. */
export function part(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to);
  return piece.asWritten ? { ...piece, text, start: piece.start + from, end: piece.start + to } : { ...piece, text };
}

/** Texts become one text, a list with something else becomes a longer list. */
export function joined(values: readonly Value[], between = ''): Value {
  const list = values.find((value) => value.is === 'list');
  if (list?.is === 'list') return { ...list, items: values.flatMap((value) => (value.is === 'list' ? value.items : [value])) };
  const pieces: Piece[] = [];
  for (const value of values) {
    if (value.is !== 'text') continue;
    const start = value.pieces[0]?.start ?? 0;
    if (between !== '' && pieces.length > 0) pieces.push({ text: between, start, end: start, asWritten: false, known: true, resolved: false });
    for (const piece of value.pieces) pieces.push(piece);
  }
  return { is: 'text', pieces };
}
