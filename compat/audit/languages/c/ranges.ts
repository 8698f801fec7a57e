import { type Call, callAt, closeOf, type Stream, textAt } from './stream.ts';

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

/** Without the parentheses around it, casts before it, and `.c_str()` behind it. */
export function unwrapped(stream: Stream, first: number, last: number): [from: number, to: number] {
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

/** Where a mark stands between two indices, outside of all brackets there. */
export function topLevel(stream: Stream, from: number, to: number, mark: string): number[] {
  const found: number[] = [];
  for (let index = from; index < to; index++) {
    const text = textAt(stream, index);
    if (text === '(' || text === '[' || text === '{') index = Math.max(index, closeOf(stream, index));
    else if (text === mark) found.push(index);
  }
  return found;
}

/** The parts of a sum: strings of C++ put together, or written to a stream. */
export function cut(stream: Stream, from: number, to: number): [number, number][] {
  const marks = [...topLevel(stream, from, to, '+'), ...topLevel(stream, from, to, '<<')].sort((a, b) => a - b);
  if (marks.length === 0) return [[from, to]];
  const ends = [...marks, to];
  return ends.map((end, index): [number, number] => [index === 0 ? from : (marks[index - 1] as number) + 1, end]).filter(([a, b]) => b > a);
}

/** A call that is all of the expression, or `QString("...").arg(x)`. */
export function callIn(stream: Stream, from: number, to: number): Call | undefined {
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
export function lastWord(stream: Stream, from: number, to: number): number | undefined {
  let found: number | undefined;
  for (let index = from; index < to; index++) {
    const token = stream.tokens[index];
    if (token?.text === '[') index = closeOf(stream, index);
    else if (token?.is === 'word') found = index;
    else if (!['.', '->', '::', '*', '&'].includes(token?.text ?? '')) return undefined;
  }
  return found;
}
