import type { Token } from '../built/token.ts';
import type { Lexis, Quote } from './lexis.ts';

const SPACE = /\s+/y;
const WORD = /[A-Za-z_]\w*/y;
const NUMBER = /0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?/y;
const OPERATOR = /\.\.\.|\.\.=|\.\.|::|->|=>|==|~=|!=|<=|>=|&&|\|\||\?\?|\?\.|\?:|\+=|-=|[^\s\w"'`]/y;

/** A token, and of a literal what may be put into it. */
export type PlainToken = Token & { readonly hole?: RegExp };

/** The tokens of a text. What is no token is left out. */
export function tokensOf(text: string, { comment, quotes }: Lexis): readonly PlainToken[] {
  const tokens: PlainToken[] = [];
  const at = (pattern: RegExp, place: number) => {
    pattern.lastIndex = place;
    return pattern.exec(text);
  };
  for (let place = 0; place < text.length; ) {
    const passed = at(SPACE, place) ?? at(comment, place);
    if (passed !== null && passed[0] !== '') {
      place += passed[0].length;
      continue;
    }
    const literal = literalAt(text, place, quotes);
    const token = literal ?? plainAt(place, at);
    if (token !== undefined) tokens.push(token);
    place = token?.end ?? place + 1;
  }
  return tokens;
}

function plainAt(place: number, at: (pattern: RegExp, place: number) => RegExpExecArray | null): PlainToken | undefined {
  for (const [is, pattern] of [
    ['word', WORD],
    ['number', NUMBER],
    ['operator', OPERATOR],
  ] as const) {
    const found = at(pattern, place)?.[0];
    if (found !== undefined) return { is, start: place, end: place + found.length, text: found };
  }
  return undefined;
}

function literalAt(text: string, place: number, quotes: readonly Quote[]): PlainToken | undefined {
  for (const quote of quotes) {
    quote.open.lastIndex = place;
    const open = quote.open.exec(text);
    if (open === null) continue;
    const inner = place + open[0].length;
    const closing = quote.closing(open);
    const close = closeOf(text, inner, closing, quote);
    const end = Math.min(text.length, text.startsWith(closing, close) ? close + closing.length : close);
    const about = { interpolates: quote.raw !== true, ...(quote.hole === undefined ? {} : { hole: quote.hole }) };
    return { is: 'string', start: place, end, text: text.slice(inner, close), inner, ...about };
  }
  return undefined;
}

/** Where a literal ends; one of a single line ends with it. */
function closeOf(text: string, inner: number, closing: string, { raw, long }: Quote): number {
  if (raw) {
    const found = text.indexOf(closing, inner);
    return found < 0 ? text.length : found;
  }
  for (let at = inner; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(closing, at) || (text[at] === '\n' && !long)) return at;
  }
  return text.length;
}
