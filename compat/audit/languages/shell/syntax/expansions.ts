import { type Cursor, codeAt, deepest, inside, match, startsWith } from './cursor.ts';
import type { Part, ShellText, Substitution } from './tree.ts';

const simple = /\$(?:([A-Za-z_]\w*)|([0-9@*#?$!-]))/y;

/** What begins with a dollar (or `<(`, `>(`); where nothing does, the dollar is a letter. */
export function readDollar(cursor: Cursor, parts: Part[], quoted: boolean): boolean {
  const start = cursor.at;
  if (cursor.depth < deepest) {
    if (startsWith(cursor, '$((') && readArithmetic(cursor, parts, quoted)) return true;
    if (codeAt(cursor, 1) === 40) return readSubstitution(cursor, parts, quoted);
    if (startsWith(cursor, '${')) return readBraces(cursor, parts, quoted);
  }
  const found = match(cursor, simple);
  if (found === undefined) {
    parts.push({ is: 'text', text: '$', start, end: start + 1, quoted });
    cursor.at++;
    return true;
  }
  cursor.at += found[0].length;
  parts.push({ is: 'variable', name: (found[1] ?? found[2]) as string, start, end: cursor.at, quoted });
  return true;
}

/** `$( ... )`, `<( ... )`, `>( ... )`. */
function readSubstitution(cursor: Cursor, parts: Part[], quoted: boolean): boolean {
  const start = cursor.at;
  const how = cursor.text.slice(start, start + 2) as Substitution['how'];
  const substitution: Substitution = { is: 'substitution', how, parent: contextOf(cursor), holder: cursor.holder, pipelines: [] };
  const within: Cursor = { ...cursor, at: start + 2, depth: cursor.depth + 1, awaited: new Map(), holder: undefined };
  for (const pipeline of cursor.readCommands(within, substitution, [')'])) substitution.pipelines.push(pipeline);
  cursor.at = Math.min(cursor.end, within.at + 1);
  cursor.pending = within.pending;
  parts.push({ is: 'commands', start, end: cursor.at, quoted, substitution });
  return true;
}

const contextOf = ({ holder }: Cursor) => (holder?.is === 'compound' ? holder : holder?.context);

/** Backticks; what stands between them loses one layer of backslashes. */
export function readBackticks(cursor: Cursor, parts: Part[], quoted: boolean): boolean {
  const start = cursor.at;
  const { end, escaped } = cursor.depth < deepest ? closingBacktick(cursor) : { end: -1, escaped: false };
  if (end < 0) {
    parts.push({ is: 'text', text: '`', start, end: start + 1, quoted });
    cursor.at++;
    return true;
  }
  const substitution: Substitution = { is: 'substitution', how: '`', parent: contextOf(cursor), holder: cursor.holder, pipelines: [] };
  const within = escaped ? unescaped(cursor, start + 1, end, quoted) : inside(cursor, cursor.source, start + 1, end);
  for (const pipeline of cursor.readCommands(within, substitution, [])) substitution.pipelines.push(pipeline);
  cursor.at = end + 1;
  parts.push({ is: 'commands', start, end: end + 1, quoted, substitution });
  return true;
}

/** Where the backtick stands that closes; `escaped` where a backslash stands before. */
function closingBacktick(cursor: Cursor): { readonly end: number; readonly escaped: boolean } {
  let escaped = false;
  if (cursor.missing.has('`')) return { end: -1, escaped };
  for (let at = cursor.at + 1; at < cursor.end; at++) {
    const code = cursor.text.charCodeAt(at);
    if (code === 92) {
      escaped = true;
      at++;
    } else if (code === 96) return { end: at, escaped };
  }
  cursor.missing.add('`');
  return { end: -1, escaped };
}

function unescaped(cursor: Cursor, start: number, end: number, quoted: boolean): Cursor {
  const offsets: number[] = [];
  let text = '';
  for (let at = start; at < end; at++) {
    const next = cursor.text[at + 1] as string;
    if (cursor.text[at] === '\\' && (next === '`' || next === '\\' || next === '$' || (quoted && next === '"'))) at++;
    offsets.push(at);
    text += cursor.text[at];
  }
  offsets.push(end);
  const { source } = cursor;
  const placeOf: ShellText['placeOf'] = (from, to) => source.placeOf(offsets[from] as number, to > from ? (offsets[to - 1] as number) + 1 : (offsets[to] as number));
  return inside(cursor, { text, isShell: source.isShell, placeOf }, 0, text.length);
}

/** `$(( ... ))`; not where the parentheses close otherwise: then it is `$( ( ... ) )`. */
function readArithmetic(cursor: Cursor, parts: Part[], quoted: boolean): boolean {
  const start = cursor.at;
  const end = arithmeticEnd(cursor.text, start + 3, cursor.end);
  if (end < 0) return false;
  cursor.at = start + 3;
  readWithin(cursor, [], end);
  cursor.at = end + 2;
  parts.push({ is: 'unknown', start, end: end + 2, quoted });
  return true;
}

/** Reads the expansions up to `end`, for the commands in them. */
export function readWithin(cursor: Cursor, parts: Part[], end: number): void {
  while (cursor.at < end) {
    const code = codeAt(cursor);
    if (code === 36) readDollar(cursor, parts, true);
    else if (code === 96) readBackticks(cursor, parts, true);
    else cursor.at++;
  }
}

const longestArithmetic = 5000;

/** Where `))` closes what `((` opened; -1 where it does not. */
export function arithmeticEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(end, from + longestArithmetic); at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 40) depth++;
    else if (code === 41) {
      if (depth === 0) return text.charCodeAt(at + 1) === 41 && at + 1 < end ? at : -1;
      depth--;
    }
  }
  return -1;
}

const parameter = /\$\{([#!]?)([A-Za-z_]\w*|[0-9]+|[@*#?$!-])(?:\[([^\]\n}]*)\])?(:?[-=+?]|##?|%%?|\/\/?|\^\^?|,,?|@|:)?/y;

/** `${name}` and all that may stand between the braces. */
function readBraces(cursor: Cursor, parts: Part[], quoted: boolean): boolean {
  const start = cursor.at;
  const found = match(cursor, parameter);
  if (found === undefined) {
    parts.push({ is: 'text', text: '$', start, end: start + 1, quoted });
    cursor.at++;
    return true;
  }
  const [, sign = '', name = '', index, operator] = found;
  const argument: Part[] = [];
  cursor.at += found[0].length;
  cursor.depth++;
  const closed = readArgument(cursor, argument, quoted && (operator === undefined || /[-=+?]$/.test(operator)));
  cursor.depth--;
  if (!closed && cursor.retries.left-- > 0) {
    cursor.at = start + 1;
    parts.push({ is: 'text', text: '$', start, end: cursor.at, quoted });
    return true;
  }
  const known = { ...(operator === undefined ? {} : { operator, argument }), ...(index === undefined ? {} : { index }) };
  parts.push(sign === '' ? { is: 'variable', name, start, end: cursor.at, quoted, ...known } : { is: 'unknown', start, end: cursor.at, quoted });
  return true;
}

const argumentRun = /[^'"\\$`}]+/y;
const quotedRun = /[^"\\$`}]+/y;

/** What stands in the braces behind the operator. Between double quotes, a single quote is a letter. */
function readArgument(cursor: Cursor, parts: Part[], quoted: boolean): boolean {
  const limit = Math.min(cursor.end, cursor.at + longestArithmetic);
  let inner = false;
  while (cursor.at < limit) {
    const asText = quoted || inner;
    const plain = match(cursor, asText ? quotedRun : argumentRun);
    if (plain !== undefined) passText(cursor, parts, plain[0].length, asText);
    const code = codeAt(cursor);
    if (code === 125 && !inner) {
      cursor.at++;
      return true;
    }
    if (code === 36) readDollar(cursor, parts, asText);
    else if (code === 96) readBackticks(cursor, parts, asText);
    else if (code === 92) {
      cursor.at++;
      passText(cursor, parts, 1, true);
    } else if (code === 39) {
      if (!passQuoted(cursor, parts, limit)) return false;
    } else if (code === 125) passText(cursor, parts, 1, true);
    else {
      if (code === 34) inner = !inner;
      cursor.at++;
    }
  }
  return false;
}

function passText(cursor: Cursor, parts: Part[], length: number, quoted: boolean): void {
  const { at: start, text } = cursor;
  cursor.at += length;
  parts.push({ is: 'text', text: text.slice(start, cursor.at), start, end: cursor.at, quoted });
}

function passQuoted(cursor: Cursor, parts: Part[], limit: number): boolean {
  const end = cursor.text.indexOf("'", cursor.at + 1);
  if (end < 0 || end >= limit) return false;
  cursor.at++;
  passText(cursor, parts, end - cursor.at, true);
  cursor.at++;
  return true;
}
