import { toolOf } from '../../tools.ts';
import { toolInName } from '../strings/command-words.ts';
import { joined, type List, type Piece, part, seenFrom, type Text, textOf, unknown, type Value } from '../strings/value.ts';
import type { Functions } from './functions.ts';
import { piecesOf } from './literals.ts';
import { type Call, callAt, closeOf, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';
import type { Write, Writes } from './writes.ts';

/** What expressions come to. */
export interface Values {
  /** The one thing that the tokens come to, where there is only one, or a tool among others. */
  one(stream: Stream, from: number, to: number): Value;
  /** All that the tokens from an index up to another may come to. */
  of(stream: Stream, from: number, to: number): readonly Value[];
  /** What a call of the printf family puts together, from its format on. */
  formatted(stream: Stream, from: number, to: number): readonly Value[];
}

/** Deeper than this nothing is followed, and more than this many possibilities are not kept. */
const DEEPEST = 12;
const MOST = 24;

export function valuesOf(unit: Unit, functions: Functions, writes: Writes): Values {
  const variables = new Map<string, readonly Value[]>();
  const under = new Set<string>();
  let depth = 0;

  const of = (stream: Stream, from: number, to: number): readonly Value[] => {
    if (depth > DEEPEST) return [unknownAt(stream, from, to)];
    depth++;
    const found = expression(stream, from, to);
    depth--;
    return found.slice(0, MOST);
  };

  const one = (stream: Stream, from: number, to: number): Value => {
    const all = of(stream, from, to);
    const [only = unknownAt(stream, from, to)] = all;
    return all.length < 2 ? only : (all.find((value) => toolOf(textOf(value)) !== undefined) ?? unknownAt(stream, from, to));
  };

  const expression = (stream: Stream, first: number, last: number): readonly Value[] => {
    const [from, to] = unwrapped(stream, first, last);
    if (textAt(stream, from) === '{') return [list(stream, from)];
    const question = topLevel(stream, from, to, '?')[0];
    if (question !== undefined) {
      const colon = topLevel(stream, question + 1, to, ':')[0] ?? to;
      return [...of(stream, question + 1, colon), ...of(stream, colon + 1, to)];
    }
    const sums = cut(stream, from, to);
    if (sums.length > 1) return [joined(sums.map(([a, b]) => of(stream, a, b)[0] ?? unknownAt(stream, a, b)))];
    const adjacent = adjacentTexts(stream, from, to);
    if (adjacent !== undefined) return adjacent;
    const call = callIn(stream, from, to);
    if (call !== undefined) return called(stream, call, from, to);
    const word = lastWord(stream, from, to);
    return word === undefined ? [unknownAt(stream, from, to)] : variable(stream, word, from, to);
  };

  /** Literals and macros side by side are one text. */
  const adjacentTexts = (stream: Stream, from: number, to: number): readonly Value[] | undefined => {
    let found: readonly Value[] | undefined;
    if (to - from > 200) return undefined;
    for (let index = from; index < to; index++) {
      const token = stream.tokens[index];
      if (token === undefined) return undefined;
      let next: readonly Value[];
      if (token.is === 'string') next = [{ is: 'text', pieces: piecesOf(token) }];
      else if (token.is === 'word' && (to - from > 1 || unit.macros.has(token.text))) next = macro(stream, index) ?? [unknownAt(stream, index, index + 1)];
      else return undefined;
      const before: readonly Value[] = found ?? [{ is: 'text', pieces: [] }];
      found = before.flatMap((value) => next.map((each) => joined([value, each]))).slice(0, MOST);
    }
    const isOnlyWords = Array.from({ length: to - from }, (_, index) => stream.tokens[from + index]).every((token) => token?.is === 'word' && !unit.macros.has(token.text));
    return isOnlyWords ? undefined : found;
  };

  const macro = (stream: Stream, index: number): readonly Value[] | undefined => {
    const token = stream.tokens[index];
    const macros = token === undefined ? undefined : unit.macros.get(token.text);
    if (token === undefined || macros === undefined || under.has(token.text)) return undefined;
    under.add(token.text);
    const inForce = stream === unit.program ? macros.filter(({ name, until }) => name.start < token.start && token.start < until) : [];
    const found = (inForce.length > 0 ? inForce.toReversed() : macros).flatMap(({ body }) => of(body, 0, body.tokens.length).map((value) => seenFrom(value, token)));
    under.delete(token.text);
    return found.length === 0 ? undefined : found;
  };

  const list = (stream: Stream, open: number): List => ({
    is: 'list',
    items: partsOf(stream, open)
      .slice(0, 200)
      .map(({ from, to }) => one(stream, from, to)),
    start: stream.tokens[open]?.start ?? 0,
    end: stream.tokens[closeOf(stream, open)]?.end ?? stream.tokens[open]?.end ?? 0,
  });

  const called = (stream: Stream, call: Call, from: number, to: number): readonly Value[] => {
    const parts = partsOf(stream, call.open);
    const format = parts.findIndex((each) => isText(stream, each.from));
    if (format >= 0 && /printf|format|^va$|concat|cat$|join|build|arg$/i.test(call.name)) {
      const start = parts[format]?.from ?? from;
      if (/printf|format|^va$/i.test(call.name)) return formatted(stream, start, closeOf(stream, call.open));
      return [joined(parts.map((each) => of(stream, each.from, each.to)[0] ?? unknownAt(stream, each.from, each.to)))];
    }
    // A conversion, a translation, a copy: what it is given.
    if (
      parts.length <= 2 &&
      parts[0] !== undefined &&
      /^(_|N_|_T|T|TEXT|L|string|QString|QLatin1String|QStringLiteral|QByteArray|String|wxT|wxString|x?g?_?str_?n?dup\w*|c_str|strdupa|tr|gettext|const_cast|static_cast|reinterpret_cast|move|CString|wstring|string_view|fromLatin1|fromUtf8|fromLocal8Bit)$/.test(
        call.name,
      )
    )
      return of(stream, parts[0].from, parts[0].to);
    return [unknownAt(stream, from, to)];
  };

  const isText = (stream: Stream, index: number) => {
    const token = stream.tokens[index];
    return token?.is === 'string' || (token?.is === 'word' && unit.macros.has(token.text));
  };

  const formatted = (stream: Stream, from: number, to: number): readonly Value[] => {
    const parts = between(stream, from, to);
    const [format, ...values] = parts;
    if (format === undefined) return [];
    const argument = (nth: number): Value | undefined => {
      const range = values[nth];
      return range === undefined ? undefined : one(stream, range.from, range.to);
    };
    return of(stream, format.from, format.to).map((value) => (value.is === 'text' && holesIn(textOf(value)) === values.length ? filled(value, argument) : value));
  };

  const variable = (stream: Stream, index: number, from: number, to: number): readonly Value[] => {
    const token = stream.tokens[index];
    if (token === undefined) return [];
    const nobody = [unknownAt(stream, from, to)];
    if (stream !== unit.program) return macro(stream, index) ?? nobody;
    const all = writes.get(token.text) ?? [];
    const scope = functions.scopeAt(index);
    const own = all.filter((write) => write.scope === scope);
    const chosen = own.length > 0 ? own : functions.all[scope]?.parameters.includes(token.text) ? [] : all.filter((write) => write.scope === -1);
    if (chosen.length === 0) return nobody;
    const key = `${token.text} ${chosen[0]?.scope}`;
    let found = variables.get(key);
    if (found === undefined) {
      if (under.has(key)) return nobody;
      under.add(key);
      const list = chosen.some(({ element }) => element !== undefined) ? elements(chosen, stream) : undefined;
      found = list ?? grown(chosen, stream);
      under.delete(key);
      variables.set(key, found);
    }
    const span = { start: stream.tokens[from]?.start ?? token.start, end: stream.tokens[to - 1]?.end ?? token.end };
    const isElement = textAt(stream, to - 1) === ']';
    const items = isElement ? found.flatMap((value) => (value.is === 'list' ? value.items : [value])) : found;
    const known = items.filter(tells).slice(0, MOST);
    const isOpen = known.length < items.length || functions.all[scope]?.parameters.includes(token.text);
    return [...known.map((value) => seenFrom(value, span)), ...(isOpen || known.length === 0 ? nobody : [])];
  };

  /** Each value that is written, and what is put behind it afterwards. */
  const grown = (chosen: readonly Write[], stream: Stream): readonly Value[] => {
    const found: Value[] = [];
    for (const write of chosen) {
      const values = write.isFormat ? formatted(stream, write.from, write.to) : of(stream, write.from, write.to);
      const last = found.at(-1);
      if (write.grows && last !== undefined && values[0] !== undefined) found[found.length - 1] = joined([last, values[0]]);
      else found.push(...values.slice(0, MOST - found.length));
    }
    return found;
  };

  /** `argv[0] = "ifconfig"; argv[1] = name;` */
  const elements = (chosen: readonly Write[], stream: Stream): readonly Value[] | undefined => {
    const items: Value[] = [];
    for (const { element, from, to } of chosen) if (element !== undefined && element < 100) items[element] = one(stream, from, to);
    // Characters that are written one by one make no list of words.
    if (!items.some(tells)) return undefined;
    const first = stream.tokens[chosen[0]?.from ?? 0];
    const whole = Array.from(items, (item) => item ?? unknown('argument', first ?? { start: 0, end: 0 }));
    return [{ is: 'list', items: whole, start: first?.start ?? 0, end: first?.end ?? 0 }];
  };

  return { of, one, formatted };
}

/** Whether anything of a value is known. */
function tells(value: Value): boolean {
  return value.is === 'list' || value.pieces.some(({ known }) => known);
}

/** The arguments from one token up to the end of the call. */
export function between(stream: Stream, from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  const level = stream.around[from];
  let start = from;
  for (let index = from; index < to; index++) {
    if (textAt(stream, index) !== ',' || stream.around[index] !== level) continue;
    parts.push({ from: start, to: index });
    start = index + 1;
  }
  if (start < to) parts.push({ from: start, to });
  return parts;
}

const HOLE = /%%|%(?:\d+\$)?[-#0+']*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?(?:hh|h|ll|l|q|j|z|t|L)?[a-zA-Z]|%\d|\{[\w:]*\}/g;

/** How many arguments a format asks for. A text that asks for others than it is given is a template of another kind. */
function holesIn(format: string): number {
  return (format.match(HOLE) ?? []).reduce((sum, hole) => sum + (hole === '%%' ? 0 : 1 + (hole.match(/\*/g) ?? []).length), 0);
}

/** A format with its holes filled. */
function filled(format: Text, argument: (nth: number) => Value | undefined): Text {
  let next = 0;
  const pieces = format.pieces.flatMap((piece): readonly Piece[] => {
    if (!piece.known) return [piece];
    const made: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(HOLE)) {
      if (match.index > from) made.push(part(piece, from, match.index));
      from = match.index + match[0].length;
      const at = part(piece, match.index, from);
      if (match[0] === '%%') made.push({ ...at, text: '%', asWritten: false });
      else {
        next += (match[0].match(/\*/g) ?? []).length;
        const value = argument(next++);
        made.push(...put(value, at));
      }
    }
    if (from < piece.text.length) made.push(part(piece, from, piece.text.length));
    return made;
  });
  return { is: 'text', pieces };
}

/** What a hole is filled with: a tool's path keeps the place of the argument, anything else stands where the hole is. */
function put(value: Value | undefined, at: Piece): readonly Piece[] {
  if (value === undefined) return unknown('value', at).pieces;
  const text = value.is === 'text' ? value : joined(value.items, ' ');
  if (text.is !== 'text') return [];
  return text.pieces.every(({ known }) => known) && text.pieces.length > 0
    ? text.pieces.map((piece) => ({ ...piece, resolved: true }))
    : text.pieces.map((piece) => ({ ...piece, start: at.start, end: at.end, asWritten: false }));
}

function unknownAt(stream: Stream, from: number, to: number): Text {
  const [first, last] = [stream.tokens[from], stream.tokens[to - 1]];
  const tool = lastWord(stream, from, to) === to - 1 && last !== undefined ? toolInName(last.text) : undefined;
  if (tool !== undefined && first !== undefined && last !== undefined)
    return { is: 'text', pieces: [{ text: tool, start: first.start, end: last.end, asWritten: false, known: true, resolved: true }] };
  const names = stream.tokens.slice(from, Math.min(to, from + 12)).filter((token) => token.is === 'word');
  return unknown(names.at(-1)?.text ?? 'value', { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 });
}

/** Without the parentheses around it, casts before it, and `.c_str()` behind it. */
function unwrapped(stream: Stream, first: number, last: number): [from: number, to: number] {
  let [from, to] = [first, last];
  for (;;) {
    const text = textAt(stream, from);
    const close = text === '(' ? closeOf(stream, from) : -1;
    if (close === to - 1) [from, to] = [from + 1, to - 1];
    else if (close > from && close < to - 1 && isCast(stream, from, close)) from = close + 1;
    else if (text === '&' || text === '*') from++;
    else if (textAt(stream, to - 1) === ')' && isPlainCall(stream, to - 1, from)) to = (stream.around[to - 1] ?? 2) - 2;
    else return [from, to];
    if (from >= to) return [first, last];
  }
}

function isCast(stream: Stream, open: number, close: number): boolean {
  for (let index = open + 1; index < close; index++) if (stream.tokens[index]?.is !== 'word' && !['*', '::', '&'].includes(textAt(stream, index))) return false;
  return close > open + 1 && textAt(stream, close + 1) !== '' && !['.', '->', '+', ',', '?', '<<'].includes(textAt(stream, close + 1));
}

/** `x.c_str()`, `x.str()`, `x.toLatin1()`, `x.data()`. */
function isPlainCall(stream: Stream, close: number, from: number): boolean {
  const open = stream.around[close] ?? -1;
  return (
    open === close - 1 &&
    open - 3 >= from - 1 &&
    ['.', '->'].includes(textAt(stream, open - 2)) &&
    /^(c_str|str|data|constData|to\w+|get|mb_str|utf8|simplified|trimmed)$/.test(textAt(stream, open - 1))
  );
}

function topLevel(stream: Stream, from: number, to: number, mark: string): number[] {
  const found: number[] = [];
  for (let index = from; index < to; index++) {
    const text = textAt(stream, index);
    if (text === '(' || text === '[' || text === '{') index = Math.max(index, closeOf(stream, index));
    else if (text === mark) found.push(index);
  }
  return found;
}

/** The parts of a sum: strings of C++ put together, or written to a stream. */
function cut(stream: Stream, from: number, to: number): [number, number][] {
  const marks = [...topLevel(stream, from, to, '+'), ...topLevel(stream, from, to, '<<')].sort((a, b) => a - b);
  if (marks.length === 0) return [[from, to]];
  const ends = [...marks, to];
  return ends.map((end, index): [number, number] => [index === 0 ? from : (marks[index - 1] as number) + 1, end]).filter(([a, b]) => b > a);
}

/** A call that is all of the expression, or `QString("...").arg(x)`. */
function callIn(stream: Stream, from: number, to: number): Call | undefined {
  for (let index = from; index < to; index++) {
    const text = textAt(stream, index);
    if (text === '(') return callAt(stream, index) ?? (textAt(stream, index - 1) === '>' ? castCall(stream, index) : undefined);
    if (text === '[' || text === '{') return undefined;
  }
  return undefined;
}

/** `const_cast<char *>("...")`. */
function castCall(stream: Stream, open: number): Call | undefined {
  for (let index = open - 1; index > open - 10 && index > 0; index--) if (textAt(stream, index) === '<') return { name: textAt(stream, index - 1), at: index - 1, open };
  return undefined;
}

/** The name of a variable or member; undefined where the expression is something else. */
function lastWord(stream: Stream, from: number, to: number): number | undefined {
  let found: number | undefined;
  for (let index = from; index < to; index++) {
    const token = stream.tokens[index];
    if (token?.text === '[') index = closeOf(stream, index);
    else if (token?.is === 'word') found = index;
    else if (!['.', '->', '::', '*', '&'].includes(token?.text ?? '')) return undefined;
  }
  return found;
}

export { textOf };
