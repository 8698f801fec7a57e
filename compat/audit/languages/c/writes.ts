import type { Functions } from './functions.ts';
import { type Call, callAt, closeOf, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';

/** Where a variable is given a value. */
export interface Write {
  /** The index of the name. */
  readonly at: number;
  readonly scope: number;
  /** Whether it goes behind what is there: strcat, `+=`. */
  readonly grows: boolean;
  /** The tokens of the value; of a call of the printf family its arguments from the format on. */
  readonly from: number;
  readonly to: number;
  readonly isFormat: boolean;
  /** `argv[2] = ...`: which element; NEXT for `argv[n++]`, -1 where that is not known. */
  readonly element?: number;
}

/** The element behind the one that was written last. */
export const NEXT = -2;

/** All writes of a program, by the variable's name. */
export type Writes = ReadonlyMap<string, readonly Write[]>;

/** How many writes of one name are kept. */
const MOST = 200;

/** Gathers what a program writes into its variables. */
export function writesOf({ program }: Unit, functions: Functions): Writes {
  const writes = new Map<string, Write[]>();
  const add = (name: string | undefined, write: Omit<Write, 'scope'>) => {
    if (name === undefined) return;
    const list = writes.get(name) ?? [];
    if (list.length === 0) writes.set(name, list);
    if (list.length < MOST) list.push({ ...write, scope: functions.scopeAt(write.at) });
  };
  for (let index = 0; index < program.tokens.length; index++) {
    const text = textAt(program, index);
    if (text === '=' || text === '+=') assignment(program, index, text === '+=', add);
    else if (text === '<<') streamed(program, index, add);
    else if (text === '(') {
      const call = callAt(program, index);
      if (call !== undefined) written(program, call, add);
    }
  }
  return writes;
}

type Add = (name: string | undefined, write: Omit<Write, 'scope'>) => void;

function assignment(stream: Stream, at: number, grows: boolean, add: Add): void {
  let name = at - 1;
  let element: number | undefined;
  while (textAt(stream, name) === ']') {
    const open = stream.around[name] ?? -1;
    const number = stream.tokens[open + 1];
    const isNumber = number?.is === 'number' && textAt(stream, open + 2) === ']';
    element = stream.around[at] === open ? -1 : isNumber ? Number(number.text) : countsUp(stream, open) ? NEXT : -1;
    name = open - 1;
  }
  const isDeclared = ['*', '&'].includes(textAt(stream, name - 1)) || stream.tokens[name - 1]?.is === 'word';
  if (stream.tokens[name]?.is === 'word')
    add(textAt(stream, name), { at: name, grows, from: at + 1, to: endOfValue(stream, at), isFormat: false, ...(element === undefined || isDeclared ? {} : { element }) });
}

/** `argv[argc++]`. */
function countsUp(stream: Stream, open: number): boolean {
  return stream.tokens[open + 1]?.is === 'word' && textAt(stream, open + 2) === '+' && textAt(stream, open + 3) === '+' && textAt(stream, open + 4) === ']';
}

/** `out << "ifconfig " << name`: all of it goes behind what `out` has. */
function streamed(stream: Stream, at: number, add: Add): void {
  if (stream.tokens[at - 1]?.is !== 'word' || !['', ';', '{', '}', ')', 'else'].includes(textAt(stream, at - 2))) return;
  add(textAt(stream, at - 1), { at: at - 1, grows: true, from: at + 1, to: endOfValue(stream, at), isFormat: false });
}

/** A value ends at the comma or semicolon behind it, or with the bracket around it. */
function endOfValue(stream: Stream, at: number): number {
  const level = stream.around[at];
  for (let index = at + 1; index < stream.tokens.length; index++) {
    const text = textAt(stream, index);
    if (text === '(' || text === '[' || text === '{') index = Math.max(index, closeOf(stream, index));
    else if ((text === ';' || text === ',') && stream.around[index] === level) return index;
    else if (text === ')' || text === ']' || text === '}' || text === ';') return index;
  }
  return stream.tokens.length;
}

const copying = /^_*(str|wcs|stp|mem|x?str[ln]?|lstr|g_str[ln]?|safe_?str|ol_str|os_str)n?l?(cpy|copy|cat|dup)[AW]?(_s|_chk)?$/i;

/** Of the printf family, what puts its text behind what is there: di_snprintfcat, g_string_append_printf. */
const appends = /printf_?cat|cat_?(?:v?s?n?printf|fmt|format)|append_?(?:v?s?n?printf|format)/i;

/** Calls that write into their first argument: the printf family, strcpy and strcat. */
function written(stream: Stream, call: Call, add: Add): void {
  constructed(stream, call, add);
  const isFormat = /printf|format$|^va$/i.test(call.name);
  const isCopy = copying.test(call.name);
  if (!isFormat && !isCopy) return;
  const parts = partsOf(stream, call.open);
  const first = parts[0];
  if (first === undefined || parts.length < 2) return;
  const target = wordOf(stream, first.from, first.to);
  const format = parts.findIndex(({ from, to }, index) => index > 0 && hasText(stream, from, to));
  if (isCopy) {
    const source = parts[1] as { from: number; to: number };
    add(target?.name, { at: target?.at ?? call.at, grows: /cat/i.test(call.name), ...source, isFormat: false });
  } else if (format > 0 && stream.tokens[first.from]?.is !== 'string') {
    const from = parts[format]?.from ?? first.to;
    const grows = (target?.isInside ?? false) || appends.test(call.name);
    add(target?.name, { at: target?.at ?? call.at, grows, from, to: closeOf(stream, call.open), isFormat: true });
    for (const range of inOtherBranches(stream, call)) add(target?.name, { at: range.from, grows, ...range, isFormat: true });
  } else if (['.', '->'].includes(textAt(stream, call.at - 1)))
    add(textAt(stream, call.at - 2), { at: call.at - 2, grows: false, from: first.from, to: closeOf(stream, call.open), isFormat: true });
}

/** `sprintf(b,`, and then `"...", x);` in each branch of an #if: what those behind the first give the call. */
function inOtherBranches(stream: Stream, { open }: Call): { from: number; to: number }[] {
  const closes = [closeOf(stream, open), ...(stream.others.get(open) ?? [])];
  return closes.slice(1).flatMap((to, nth) => {
    let from = (closes[nth] ?? to) + 1;
    while (from < to && stream.around[from] !== open) from++;
    return stream.tokens[from]?.is === 'string' ? [{ from, to }] : [];
  });
}

/** `std::string cmd("...")` and `cmd.append("...")`. */
function constructed(stream: Stream, { name, at, open }: Call, add: Add): void {
  const [only, more] = partsOf(stream, open);
  if (only === undefined || more !== undefined) return;
  const before = stream.tokens[at - 1];
  if (name === 'append' && before?.text === '.') add(textAt(stream, at - 2), { at: at - 2, grows: true, ...only, isFormat: false });
  else if (before?.is === 'word' && /^(string|QString|CString|wxString|String|ostringstream|stringstream)$/.test(before.text))
    add(name, { at, grows: false, ...only, isFormat: false });
}

/** Whether a format may stand there: a literal, or a macro's name in capitals. */
function hasText(stream: Stream, from: number, to: number): boolean {
  for (let index = from; index < Math.min(to, from + 8); index++) {
    const token = stream.tokens[index];
    if (token?.is === 'string') return true;
    if (token?.is === 'word' && /^[A-Z][A-Z0-9_]{2,}$/.test(token.text) && to - from === 1 && !/(MAX|SIZE|LEN|BUF\w*)$/.test(token.text)) return true;
  }
  return false;
}

/** The variable that an expression such as `&buf[0]`, `buf + n` or `p->cmd` is about. */
function wordOf(stream: Stream, from: number, to: number): { name: string; at: number; isInside: boolean } | undefined {
  let found: { name: string; at: number; isInside: boolean } | undefined;
  for (let index = from; index < to; index++) {
    const token = stream.tokens[index];
    if (token?.text === '[' || token?.text === '(') {
      if (token.text === '[' && found !== undefined) found = { ...found, isInside: textAt(stream, index + 1) !== '0' };
      index = closeOf(stream, index);
    } else if (token?.text === '+' && found !== undefined) return { ...found, isInside: true };
    else if (token?.is === 'word') found = { name: token.text, at: index, isInside: false };
  }
  return found;
}
