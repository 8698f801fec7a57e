import { type Found, getopt, type LongOption } from '../../legacy/getopt.ts';
import type { CommandUse, Use, Word } from '../use.ts';

/** The words behind a command's name. */
export interface CommandLine {
  readonly tool: string;
  readonly words: readonly Word[];
  /** The same as texts; what is not known stands as it is written. */
  readonly texts: readonly string[];
}

/** The command line of a use of one of `tools`; undefined where it is another use, or one that belongs to another system. */
export function lineOf(use: Use, ...tools: readonly string[]): CommandLine | undefined {
  if (use.is !== 'command' || use.notReplaceable !== undefined || !tools.includes(use.tool)) return undefined;
  return commandLine(use);
}

export function commandLine({ tool, words: [, ...words] }: CommandUse): CommandLine {
  return { tool, words, texts: words.map(({ text }) => text) };
}

/** Whether nothing of the word is left open. */
export function isKnown(word: Word | undefined): word is Word {
  return word !== undefined && word.confidence !== 'partly unknown';
}

/** Options and operands as getopt_long(3) would tell them apart, for options that are known. */
export function optionsOf(
  { texts }: CommandLine,
  letters: string,
  long: readonly LongOption[] = [],
): { options: readonly Found[]; operands: readonly string[]; has(letter: string): boolean } {
  const { options, operands } = getopt(texts, letters, long);
  return { options, operands, has: (letter) => options.some(({ means }) => means === letter) };
}
