import { isNetworkRequest } from '../../requests.ts';
import { partsOf, type Stream, textAt } from './stream.ts';
import type { Token } from './tokens.ts';
import type { Macro } from './unit.ts';

/** A request whose name a macro puts together, at the argument that says the rest. */
export interface PastedRequest {
  readonly name: string;
  readonly macro: string;
  readonly token: Token;
}

/** The requests of a call of a macro whose name is at `index`: `SET(ADDR)` of `#define SET(what) ioctl(fd, SIOCSIF##what, &r)`. */
export function pastedAt(stream: Stream, index: number, macros: ReadonlyMap<string, readonly Macro[]>): readonly PastedRequest[] {
  const macro = textAt(stream, index);
  if (textAt(stream, index + 1) !== '(') return [];
  return (macros.get(macro) ?? []).flatMap(({ body, parameters }) =>
    pastesOf(body).flatMap((words) => {
      const parts = partsOf(stream, index + 1);
      const given = (word: string) => parts[parameters.indexOf(word)];
      const filled = words.map((word) => (given(word) === undefined ? word : textAt(stream, given(word)?.from ?? -1)));
      const name = filled.join('');
      const token = stream.tokens[words.map(given).find((part) => part !== undefined)?.from ?? index];
      return token !== undefined && isNetworkRequest(name) && !filled.some((word) => !words.includes(word) && isNetworkRequest(word)) ? [{ name, macro, token }] : [];
    }),
  );
}

/** Whether a word is only a part of a name: one side of `##`. */
export function isPasted(stream: Stream, index: number): boolean {
  return textAt(stream, index + 1) === '##' || textAt(stream, index - 1) === '##';
}

/** The words of each name that is put together. */
function pastesOf(body: Stream): string[][] {
  const found: string[][] = [];
  for (let index = 0; index < body.tokens.length; index++) {
    if (textAt(body, index + 1) !== '##' || !/^\w+$/.test(textAt(body, index))) continue;
    const words = [textAt(body, index)];
    for (; textAt(body, index + 1) === '##'; index += 2) words.push(textAt(body, index + 2));
    found.push(words);
  }
  return found;
}
