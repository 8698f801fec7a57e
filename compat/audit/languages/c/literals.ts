import type { Piece } from '../strings/value.ts';
import type { Token } from './tokens.ts';

const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b' };

/** What a string literal says, in pieces: runs that stand there as they are, and what escapes mean. */
export function piecesOf({ text, start, end }: Token): Piece[] {
  const open = text.indexOf('"');
  if (/^(u8|u|U|L)?R"/.test(text)) {
    const [from, to] = [text.indexOf('(') + 1, text.lastIndexOf(')')];
    return from > 0 && to >= from ? [own(text.slice(from, to), start + from)] : [];
  }
  const close = text.length > open + 1 && text.endsWith('"') && end > start ? text.length - 1 : text.length;
  const pieces: Piece[] = [];
  let from = open + 1;
  for (let at = text.indexOf('\\', from); at >= 0 && at < close; at = text.indexOf('\\', from)) {
    if (at > from) pieces.push(own(text.slice(from, at), start + from));
    const sequence = /\\(?:x([0-9a-fA-F]+)|([0-7]{1,3})|\r?\n|([\s\S]))/y;
    sequence.lastIndex = at;
    const match = sequence.exec(text);
    if (match === null) return pieces;
    from = at + match[0].length;
    const [, hex, octal, letter] = match;
    const meant =
      hex !== undefined ? character(Number.parseInt(hex, 16)) : octal !== undefined ? character(Number.parseInt(octal, 8)) : letter === undefined ? '' : (plain[letter] ?? letter);
    if (meant !== '') pieces.push({ text: meant, start: start + at, end: start + from, asWritten: false, known: true, resolved: false });
  }
  if (from < close) pieces.push(own(text.slice(from, close), start + from));
  return pieces;
}

function own(text: string, start: number): Piece {
  return { text, start, end: start + text.length, asWritten: true, known: true, resolved: false };
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
