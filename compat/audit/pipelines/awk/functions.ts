import { NotUnderstood } from '../not-understood.ts';
import { regexOf } from '../regex.ts';
import { numberOf, textOf, type Value } from './machine.ts';

/** Functions of values alone. */
export const functions: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  length: (text = '') => textOf(text).length,
  tolower: (text = '') => textOf(text).toLowerCase(),
  toupper: (text = '') => textOf(text).toUpperCase(),
  int: (value = 0) => Math.trunc(numberOf(value)),
  index: (text = '', sought = '') => textOf(text).indexOf(textOf(sought)) + 1,
  substr: (text = '', start = 1, count = Number.POSITIVE_INFINITY) => {
    const from = Math.round(numberOf(start));
    return textOf(text).slice(Math.max(0, from - 1), Math.max(0, from - 1 + (typeof count === 'number' ? count : numberOf(count))));
  },
};

/** The text after sub or gsub, and how often the pattern was there. */
export function substituted(text: string, pattern: string, replacement: string, everywhere: boolean): { text: string; count: number } {
  let count = 0;
  const result = text.replace(regexOf(pattern, 'extended', everywhere ? 'g' : ''), (found) => {
    count++;
    return replacement.replaceAll(/\\?&/g, (sign) => (sign === '&' ? found : '&'));
  });
  return { text: result, count };
}

/** printf with %s, %d and %%. */
export function formatted(format: string, values: readonly Value[]): string {
  let next = 0;
  return format.replaceAll(/%(-?\d*)([a-zA-Z%])/g, (_, width: string, kind: string) => {
    if (kind === '%') return '%';
    if (kind !== 's' && kind !== 'd') throw new NotUnderstood(`%${kind} of awk`);
    const value = values[next++] ?? '';
    const text = kind === 's' ? textOf(value) : String(Math.trunc(numberOf(value)));
    return width.startsWith('-') ? text.padEnd(Number(width.slice(1))) : text.padStart(Number(width));
  });
}
