import { type Cursor, codeAt, continuation, match } from './cursor.ts';
import { readBackticks, readDollar } from './expansions.ts';
import type { Part } from './tree.ts';

/** `'...'`. A quote that nobody closes is a letter like others: the text is not quite shell. */
export function readSingleQuoted(cursor: Cursor, parts: Part[]): boolean {
  const start = cursor.at + 1;
  const end = cursor.missing.has("'") ? -1 : cursor.text.indexOf("'", start);
  if (end < 0 || end >= cursor.end) {
    cursor.missing.add("'");
    push(cursor, parts, cursor.at, start);
    cursor.at = start;
    return true;
  }
  push(cursor, parts, start, end);
  cursor.at = end + 1;
  return true;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', "'": "'", '"': '"', '\\': '\\', a: '\x07', e: '\x1b', '?': '?' };
const ansiRun = /[^'\\]+/y;

/** `$'...'`, with the escapes of C. */
export function readAnsiQuoted(cursor: Cursor, parts: Part[]): boolean {
  cursor.at += 2;
  while (cursor.at < cursor.end && codeAt(cursor) !== 39) {
    const plain = match(cursor, ansiRun);
    if (plain !== undefined) {
      push(cursor, parts, cursor.at, cursor.at + plain[0].length);
      cursor.at += plain[0].length;
      continue;
    }
    const letter = cursor.text[cursor.at + 1] ?? '';
    parts.push({ is: 'text', text: escapes[letter] ?? `\\${letter}`, start: cursor.at, end: cursor.at + 2, quoted: true });
    cursor.at += 2;
  }
  cursor.at = Math.min(cursor.end, cursor.at + 1);
  return true;
}

/** `"..."`; taken back, so that the quote is a letter, where nobody closes it. */
export function readDoubleQuoted(cursor: Cursor, parts: Part[]): boolean {
  const [start, count, { commands, compounds }] = [cursor.at, parts.length, cursor.script];
  const [commandCount, compoundCount] = [commands.length, compounds.length];
  cursor.at++;
  if (cursor.missing.has('"')) {
    push(cursor, parts, start, start + 1);
    return true;
  }
  push(cursor, parts, cursor.at, cursor.at);
  readExpanded(cursor, parts, 34);
  if (codeAt(cursor) === 34) cursor.at++;
  else if (cursor.retries.left-- > 0) {
    cursor.missing.add('"');
    parts.length = count;
    commands.length = commandCount;
    compounds.length = compoundCount;
    push(cursor, parts, start, start + 1);
    cursor.at = start + 1;
  }
  return true;
}

const expandedRun = /[^"\\$`]+/y;
const documentRun = /[^\\$`]+/y;

/** Text in which `$`, backticks and some escapes mean something, up to `closer` or the end: in double quotes, in a here-document. */
export function readExpanded(cursor: Cursor, parts: Part[], closer: 34 | -1): void {
  const run = closer === 34 ? expandedRun : documentRun;
  while (cursor.at < cursor.end && codeAt(cursor) !== closer) {
    run.lastIndex = cursor.at;
    const plain = run.exec(cursor.text);
    if (plain !== null) {
      const end = Math.min(cursor.end, run.lastIndex);
      push(cursor, parts, cursor.at, end);
      cursor.at = end;
      continue;
    }
    const code = codeAt(cursor);
    if (code === 92) readQuotedEscape(cursor, parts, closer);
    else if (code === 36) readDollar(cursor, parts, true);
    else readBackticks(cursor, parts, true);
  }
}

function readQuotedEscape(cursor: Cursor, parts: Part[], closer: number): void {
  const length = continuation(cursor);
  if (length > 0) {
    cursor.at += length;
    return;
  }
  const next = codeAt(cursor, 1);
  const escapes = next === 36 || next === 96 || next === 92 || (next === 34 && closer === 34);
  push(cursor, parts, escapes ? cursor.at + 1 : cursor.at, Math.min(cursor.end, cursor.at + 2));
  cursor.at = Math.min(cursor.end, cursor.at + 2);
}

function push(cursor: Cursor, parts: Part[], start: number, end: number): void {
  parts.push({ is: 'text', text: cursor.text.slice(start, end), start, end, quoted: true });
}
