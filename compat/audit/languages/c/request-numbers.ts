import { isNetworkRequest, legacyRequests, requestNumbered } from '../../requests.ts';
import type { Place } from '../../use.ts';
import { type Call, callAt, partsOf, type Stream, textAt } from './stream.ts';
import type { Token } from './tokens.ts';

/** A number that is surely meant as a request. */
export function numberedBy(token: Token): string | undefined {
  return requestNumbered(numberOf(token))?.name;
}

function numberOf({ text }: Token): number {
  return Number(text.replace(/[uUlL]+$/, '').replaceAll("'", ''));
}

/** Whether a call hands a request to the kernel: ioctl(), a function named after it, or `syscall(SYS_ioctl, ...)`. */
export function isToIoctl(stream: Stream, call: Call | undefined): boolean {
  if (call === undefined) return false;
  return /ioctl/i.test(call.name) || (call.name === 'syscall' && /ioctl$/i.test(textAt(stream, call.open + 1)));
}

/** Whether a number is only a part of what is computed. */
export function isPartOfSum(stream: Stream, index: number): boolean {
  return [index - 1, index + 1].some((at) => /^(\+|-|\||<<|\*)$/.test(textAt(stream, at)));
}

/** The requests among the arguments of ioctl() that are computed: `('T' << 8) | 202`, `_IOW('T', 202, int)`, `0x8910 + 5`. */
export function computedIn(stream: Stream, open: number): readonly { readonly name: string; readonly place: Place }[] {
  const call = callAt(stream, open);
  if (!isToIoctl(stream, call)) return [];
  return partsOf(stream, open)
    .slice(1)
    .flatMap(({ from, to }) => {
      const [first, last] = [stream.tokens[from], stream.tokens[to - 1]];
      const name = to - from > 1 && first !== undefined && last !== undefined ? computed(stream.tokens.slice(from, to)) : undefined;
      return name === undefined || first === undefined || last === undefined ? [] : [{ name, place: { start: first.start, end: last.end } }];
    });
}

const TYPE = /^(unsigned|signed|int|long|u_?long|u?int32_t|uint|const|request_t|static_cast|ioctl_?req\w*)$/;

/** The request that a macro's body or a constant's value is, with what may stand around it: parentheses, a cast, a number that is added. */
export function requestAlone({ tokens }: Pick<Stream, 'tokens'>): string | undefined {
  if (tokens.length === 0 || tokens.length > 16) return undefined;
  let request: string | undefined;
  for (const token of tokens) {
    if (token.is === 'word' && isNetworkRequest(token.text)) request ??= token.text;
    else if (token.is === 'word' && !TYPE.test(token.text)) return computed(tokens);
    else if (token.is === 'mark' && !['(', ')', '+', ','].includes(token.text)) return computed(tokens);
  }
  return request ?? computed(tokens);
}

/** The request that a computed number is. A number of the letter T without direction and size is one on /dev/net/tun as well, as headers long ago had it. */
function computed(tokens: readonly Token[]): string | undefined {
  if (tokens.length > 16) return undefined;
  const number = sumOf(tokens.filter((token) => !(token.is === 'word' && TYPE.test(token.text))));
  if (number === undefined || !tokens.some((token) => token.is === 'number' && token.text.length > 2)) return undefined;
  if ((number & 0xff00) === 0x5400 && (number & 0xff) >= 0xc8)
    return legacyRequests.find((each) => each.family === 'tun' && ((each.number ?? 0) & 0xffff) === (number & 0xffff))?.name;
  return requestNumbered(number)?.name;
}

/** What numbers, characters and _IO macros come to when they are added, or-ed and shifted, from left to right; casts are left out. */
function sumOf(tokens: readonly Token[]): number | undefined {
  let sum: number | undefined;
  let sign = '';
  for (let at = 0; at < tokens.length; at++) {
    const { text, is } = tokens[at] as Token;
    if (/^(\+|\||<<)$/.test(text)) {
      if (sum === undefined || sign !== '') return undefined;
      sign = text;
      continue;
    }
    let value: number | undefined;
    if (is === 'number') value = numberOf(tokens[at] as Token);
    else if (/^'[A-Za-z]'$/.test(text)) value = text.charCodeAt(1);
    else if (text === '(' || /^_IO(R|W|WR)?$/.test(text)) {
      const open = text === '(' ? at : at + 1;
      const close = closing(tokens, open);
      const inside = tokens.slice(open + 1, close);
      value = text === '(' ? sumOf(inside) : encoded(inside);
      at = close;
      if (text === '(' && inside.length === 0) continue;
    }
    if (value === undefined || (sum !== undefined && sign === '')) return undefined;
    sum = sum === undefined ? value : joined(sum, sign, value);
    sign = '';
  }
  return sum;
}

function joined(left: number, sign: string, right: number): number {
  if (sign === '+') return left + right;
  return (sign === '|' ? left | right : left << right) >>> 0;
}

/** `'T', 202, int`: the letter of terminals and tunnels, and the number; the size of the type does not matter. */
function encoded(inside: readonly Token[]): number | undefined {
  const comma = inside.findIndex(({ text }) => text === ',');
  const rest = inside.slice(comma + 1);
  const end = rest.findIndex(({ text }) => text === ',');
  const [letter, number] = [sumOf(inside.slice(0, comma)), sumOf(end < 0 ? rest : rest.slice(0, end))];
  return letter !== 0x54 || number === undefined ? undefined : (letter << 8) | number;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === '(') depth++;
    if (tokens[at]?.text === ')' && --depth === 0) return at;
  }
  return tokens.length;
}
