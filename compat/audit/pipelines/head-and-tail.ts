import type { Filter } from './filter.ts';
import { linesIn, textOf } from './lines.ts';
import { NotUnderstood } from './not-understood.ts';

/** How many lines are wanted, with its sign: `-n 3`, `-3`, `-n +2`, `+2`. */
function countOf(words: readonly string[]): { sign: string; count: number } {
  const said = words.join(' ').replace(/^--lines[= ]/, '-n');
  if (said === '') return { sign: '', count: 10 };
  const found = /^(?:-n ?([+-]?)(\d+)|-(\d+)|(\+)(\d+))$/.exec(said);
  if (found === null) throw new NotUnderstood(`the words ${said}`);
  const [, sign = '', count, plain, plus, from] = found;
  return { sign: plus ?? sign, count: Number(count ?? plain ?? from) };
}

/** head(1). */
export const head: Filter = (words, text) => {
  const { sign, count } = countOf(words);
  if (sign === '+') throw new NotUnderstood('head from a line on');
  const lines = linesIn(text);
  return textOf(lines.slice(0, sign === '-' ? Math.max(0, lines.length - count) : count));
};

/** tail(1). */
export const tail: Filter = (words, text) => {
  const { sign, count } = countOf(words);
  const lines = linesIn(text);
  if (sign === '+') return textOf(lines.slice(Math.max(0, count - 1)));
  return textOf(count === 0 ? [] : lines.slice(-count));
};
