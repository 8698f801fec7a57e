import { type Found, getopt, type LongOption } from '../../legacy/getopt.ts';
import { NotUnderstood } from './not-understood.ts';

/** A filter's words, told apart. */
export interface Options {
  readonly options: readonly Found[];
  readonly operands: readonly string[];
  has(...letters: readonly string[]): boolean;
  /** What follows the last of these options. */
  value(...letters: readonly string[]): string | undefined;
}

/** Tells a filter's words apart as its program does. Throws NotUnderstood for an option that is not known here. */
export function readOptions(tool: string, words: readonly string[], letters: string, long?: readonly LongOption[]): Options {
  const { options, operands } = getopt(words, letters, long);
  if (options.some(({ means }) => means === '?')) throw new NotUnderstood(`an option of ${tool}`);
  return {
    options,
    operands,
    has: (...names) => options.some(({ means }) => names.includes(means)),
    value: (...names) => options.findLast(({ means }) => names.includes(means))?.value,
  };
}
