import type { Filter } from './filter.ts';
import { NotUnderstood } from './not-understood.ts';
import { readOptions } from './read-options.ts';

const characters = (from: string, to: string) => Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => String.fromCharCode(from.charCodeAt(0) + index));

const classes: Readonly<Record<string, readonly string[]>> = {
  space: [...' \t\n\r\v\f'],
  blank: [' ', '\t'],
  digit: characters('0', '9'),
  upper: characters('A', 'Z'),
  lower: characters('a', 'z'),
  alpha: [...characters('A', 'Z'), ...characters('a', 'z')],
  alnum: [...characters('0', '9'), ...characters('A', 'Z'), ...characters('a', 'z')],
};
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** tr(1). */
export const tr: Filter = (words, text) => {
  const { operands, has } = readOptions('tr', words, '+cCdst');
  const [first = [], second] = operands.map(setOf);
  const isIn = (character: string) => first.includes(character) !== has('c', 'C');
  const kept = has('d') ? [...text].filter((character) => !isIn(character)) : [...text];
  const changed = second === undefined || has('d') ? kept : kept.map((character) => (isIn(character) ? replaced(character, first, second, has('c', 'C')) : character));
  if (!has('s')) return changed.join('');
  const squeezed = second ?? (has('c', 'C') ? undefined : first);
  return changed.filter((character, index) => character !== changed[index - 1] || !(squeezed === undefined ? isIn(character) : squeezed.includes(character))).join('');
};

function replaced(character: string, first: readonly string[], second: readonly string[], complement: boolean): string {
  const at = complement ? second.length : first.indexOf(character);
  return second[at] ?? second.at(-1) ?? character;
}

function setOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const named = /^\[:(\w+):\]/.exec(text.slice(at));
    const known = named === null ? undefined : classes[named[1] as string];
    if (named !== null) {
      if (known === undefined) throw new NotUnderstood(named[0]);
      found.push(...known);
      at += named[0].length - 1;
    } else if (text[at] === '\\') {
      const meant = escapes[text[++at] ?? ''];
      if (meant === undefined) throw new NotUnderstood(`the set ${text}`);
      found.push(meant);
    } else if (text[at + 1] === '-' && text[at + 2] !== undefined) {
      found.push(...characters(text[at] as string, text[at + 2] as string));
      at += 2;
    } else found.push(text[at] as string);
  }
  return found;
}
