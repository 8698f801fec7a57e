import type { Filter } from './filter.ts';
import { linesIn, textOf } from './lines.ts';
import { NotUnderstood } from './not-understood.ts';

/** sort(1) of whole lines, by their bytes. */
export const sort: Filter = (words, text) => {
  if (words.some((word) => !/^-[ur]+$/.test(word))) throw new NotUnderstood('words of sort');
  const has = (letter: string) => words.some((word) => word.includes(letter));
  const lines = linesIn(text).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const kept = has('u') ? lines.filter((line, index) => line !== lines[index - 1]) : lines;
  return textOf(has('r') ? kept.reverse() : kept);
};

/** uniq(1) without options. */
export const uniq: Filter = (words, text) => {
  if (words.length > 0) throw new NotUnderstood('words of uniq');
  return textOf(linesIn(text).filter((line, index, all) => line !== all[index - 1]));
};

/** wc(1) of lines. */
export const wc: Filter = (words, text) => {
  if (words.length !== 1 || (words[0] !== '-l' && words[0] !== '--lines')) throw new NotUnderstood('words of wc');
  return `${linesIn(text).length}\n`;
};

/** cat(1) of what it is given, and xargs(1) without a command. */
export const cat: Filter = (words, text) => {
  if (words.some((word) => word !== '-')) throw new NotUnderstood('words of cat');
  return text;
};

export const xargs: Filter = (words, text) => {
  if (words.length > 0 && words.join(' ') !== 'echo') throw new NotUnderstood('words of xargs');
  return `${text.split(/\s+/).filter(Boolean).join(' ')}\n`;
};
