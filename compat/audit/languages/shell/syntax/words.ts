import { type Cursor, codeAt, continuation, endsWord, match } from './cursor.ts';
import { readBackticks, readDollar } from './expansions.ts';
import { readAnsiQuoted, readDoubleQuoted, readSingleQuoted } from './quotes.ts';
import type { Part, ShellWord } from './tree.ts';

const run = /[^\s'"\\$`;&|<>()]+/y;
const regexRun = /[^\s'"\\$`]+/y;

/** One word, up to what ends it. In `regex` (behind `=~`), operators are part of it. */
export function readWord(cursor: Cursor, regex = false): ShellWord {
  const start = cursor.at;
  const parts: Part[] = [];
  while (readPiece(cursor, parts, start, regex));
  return { source: cursor.source, parts, start, end: cursor.at };
}

function readPiece(cursor: Cursor, parts: Part[], start: number, regex: boolean): boolean {
  const plain = match(cursor, regex ? regexRun : run);
  if (plain !== undefined) {
    pushText(cursor, parts, cursor.at, cursor.at + plain[0].length, false);
    cursor.at += plain[0].length;
  }
  const code = codeAt(cursor);
  switch (code) {
    case 39:
      return readSingleQuoted(cursor, parts);
    case 34:
      return readDoubleQuoted(cursor, parts);
    case 92:
      return readEscape(cursor, parts);
    case 36:
      return readInWord(cursor, parts);
    case 96:
      return readBackticks(cursor, parts, false);
    case 40:
      return cursor.at > start && readExtendedGlob(cursor, parts);
    case 60:
    case 62:
      return (cursor.at === start || cursor.text[cursor.at - 1] === '=') && codeAt(cursor, 1) === 40 && readDollar(cursor, parts, false);
    default:
      return readOdd(cursor, parts, code);
  }
}

/** A space that is none for the shell. */
function readOdd(cursor: Cursor, parts: Part[], code: number): boolean {
  if (code === -1 || endsWord(code)) return false;
  pushText(cursor, parts, cursor.at, cursor.at + 1, false);
  cursor.at++;
  return true;
}

/** `$'...'`, `$"..."` and what else begins with a dollar. */
function readInWord(cursor: Cursor, parts: Part[]): boolean {
  const next = codeAt(cursor, 1);
  if (next === 39) return readAnsiQuoted(cursor, parts);
  if (next === 34) {
    cursor.at++;
    return readDoubleQuoted(cursor, parts);
  }
  return readDollar(cursor, parts, false);
}

function readEscape(cursor: Cursor, parts: Part[]): boolean {
  const length = continuation(cursor);
  if (length > 0) {
    cursor.at += length;
    return true;
  }
  if (cursor.at + 1 >= cursor.end) {
    cursor.at = cursor.end;
    return false;
  }
  pushText(cursor, parts, cursor.at + 1, cursor.at + 2, true);
  cursor.at += 2;
  return true;
}

const extendedGlob = /\([^()\n]{0,1000}\)/y;

/** `@(a|b)`, `?(x)`: part of the word where one of these signs stands before. */
function readExtendedGlob(cursor: Cursor, parts: Part[]): boolean {
  if (!'?*+@!'.includes(cursor.text[cursor.at - 1] as string)) return false;
  const found = match(cursor, extendedGlob);
  if (found === undefined) return false;
  pushText(cursor, parts, cursor.at, cursor.at + found[0].length, false);
  cursor.at += found[0].length;
  return true;
}

function pushText(cursor: Cursor, parts: Part[], start: number, end: number, quoted: boolean): void {
  parts.push({ is: 'text', text: cursor.text.slice(start, end), start, end, quoted });
}
