import { type Cursor, inside } from './cursor.ts';
import { readExpanded } from './quotes.ts';
import type { Part, Redirect, ShellWord } from './tree.ts';

/** Reads the lines of the here-documents that were announced on the line that ends here. */
export function readHereDocuments(cursor: Cursor): void {
  const { pending } = cursor;
  if (pending.length === 0) return;
  cursor.pending = [];
  for (const redirect of pending) readBody(cursor, redirect);
}

/** So many here-documents without an end are none. */
const mostMissing = 40;

function readBody(cursor: Cursor, redirect: Redirect): void {
  const delimiter = redirect.target.parts.map((part) => (part.is === 'text' ? part.text : cursor.text.slice(part.start, part.end))).join('');
  const key = `<<${delimiter}`;
  if (cursor.missing.has(key) || cursor.missing.size > mostMissing) return;
  const found = closingLine(cursor, delimiter, redirect.operator === '<<-');
  if (found === undefined) {
    cursor.missing.add(key);
    return;
  }
  redirect.verbatim = redirect.target.parts.some((part) => part.is === 'text' && part.quoted);
  redirect.body = bodyOf(cursor, found.start, redirect.verbatim);
  cursor.at = found.end;
}

/** Where the line stands that is equal to the delimiter. */
function closingLine(cursor: Cursor, delimiter: string, stripsTabs: boolean): { start: number; end: number } | undefined {
  for (let start = cursor.at; start < cursor.end; ) {
    const next = cursor.text.indexOf('\n', start);
    const end = next < 0 || next > cursor.end ? cursor.end : next;
    if (end - start <= delimiter.length + 200) {
      const line = cursor.text.slice(start, end).replace(/\r$/, '');
      if ((stripsTabs ? line.replace(/^\t+/, '') : line) === delimiter) return { start, end: Math.min(cursor.end, end) };
    }
    start = end + 1;
  }
  return undefined;
}

function bodyOf(cursor: Cursor, end: number, verbatim: boolean): ShellWord {
  const { at: start, source, text } = cursor;
  const parts: Part[] = [];
  if (verbatim) parts.push({ is: 'text', text: text.slice(start, end), start, end, quoted: true });
  else {
    const within = inside(cursor, source, start, end);
    within.holder = cursor.holder;
    readExpanded(within, parts, -1);
  }
  return { source, parts, start, end };
}
