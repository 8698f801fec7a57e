import { isNetworkRequest } from '../../requests.ts';
import { isToIoctl, requestAlone } from './request-numbers.ts';
import { callAround, type Stream, textAt } from './stream.ts';

/** A name of the program's own for a request. */
export interface Alias {
  readonly request: string;
  /** It is only a number, that may be anything until ioctl is given it. */
  readonly byNumber: boolean;
  /** Of a constant the index of its value. */
  readonly at?: number;
}

/** Constants and members of enumerations that stand for a request, and that ioctl is given: `constexpr unsigned long getFlags = 0x8913;`. */
export function constantsOf(stream: Stream): readonly (readonly [string, Alias])[] {
  const { tokens } = stream;
  const found: (readonly [string, Alias])[] = [];
  let given: ReadonlySet<string> | undefined;
  for (let index = 1; index < tokens.length; index++) {
    const value = tokens[index + 1];
    const name = tokens[index - 1];
    if (textAt(stream, index) !== '=' || name?.is !== 'word' || value === undefined || !/^[;,}]$/.test(textAt(stream, index + 2)) || isNetworkRequest(name.text)) continue;
    const request = value.is === 'number' || value.is === 'word' ? requestAlone({ tokens: [value] }) : undefined;
    if (request === undefined || !isConstant(stream, index - 1)) continue;
    given ??= givenToIoctl(stream);
    if (given.has(name.text)) found.push([name.text, { request, byNumber: value.is === 'number', at: index + 1 }]);
  }
  return found;
}

/** Whether what is declared never changes. */
function isConstant(stream: Stream, at: number): boolean {
  const open = stream.around[at] ?? -1;
  for (let index = at - 1; index > at - 10 && index > open; index--) {
    if (/^[;,}]$/.test(textAt(stream, index))) break;
    if (/^const(expr|init)?$/.test(textAt(stream, index))) return true;
  }
  for (let index = open - 1; textAt(stream, open) === '{' && index > open - 8 && index >= 0; index--) {
    if (/^[;{}=)]$/.test(textAt(stream, index))) return false;
    if (textAt(stream, index) === 'enum') return true;
  }
  return false;
}

function givenToIoctl(stream: Stream): ReadonlySet<string> {
  return new Set(stream.tokens.flatMap((token, index) => (token.is === 'word' && isToIoctl(stream, callAround(stream, index)) ? [token.text] : [])));
}
