import { argumentOf } from './fields.ts';
import type { Command, ShellText } from './syntax/tree.ts';
import type { Sight } from './values.ts';

/** Text that an awk program hands to a shell, and where it begins in the program. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** The program reads what it prints. */
  readonly isTaken: boolean;
}

const calls = /\bsystem\s*\(\s*(?=")/g;
const readings = /"((?:[^"\\\n]|\\.)*)"\s*\|&?\s*getline/g;
const pipes = /\|&?\s*"((?:[^"\\\n]|\\.)*)"/g;

/** `system("ifconfig " $1)`, `"ifconfig" | getline`, `print | "sh"`. */
export function piecesOfAwk(program: string): readonly Piece[] {
  return [
    ...[...program.matchAll(calls)].map(({ 0: head, index }): Piece => ({ ...concatenated(program, index + head.length), start: index + head.length + 1, isTaken: false })),
    ...[...program.matchAll(readings)].map(({ 1: text = '', index }): Piece => ({ text, start: index + 1, isTaken: true })),
    ...[...program.matchAll(pipes)].map(({ 0: all, 1: text = '', index }): Piece => ({ text, start: index + all.length - 1 - text.length, isTaken: false })),
  ];
}

/** Strings and fields one after the other; what is no string, nobody knows. */
export function concatenated(program: string, start: number): { readonly text: string } {
  const next = /\s*(?:"((?:[^"\\\n]|\\.)*)"|\$?\w+(?:\[[^\]\n]*\])?|\$\([^)\n]*\)|,)/y;
  next.lastIndex = start;
  let text = '';
  for (let found = next.exec(program); found !== null; found = next.exec(program)) text += found[1] ?? (found[0].trim() === ',' ? ' ' : '${_}');
  return { text };
}

/** What `awk '{ print "arp -d " $1 }'` prints, for the shell behind it. */
export function printedByAwk({ words }: Command, sight: Sight): readonly ShellText[] {
  return words.slice(1).flatMap((word) =>
    argumentOf(word, sight).flatMap((field) => {
      const code = field.code();
      return [...code.text.matchAll(/\bprintf?\s*\(?\s*(?=")/g)].map((found): ShellText => {
        const start = found.index + found[0].length;
        const { text } = concatenated(code.text, start);
        const to = (offset: number) => start + 1 + Math.min(offset, text.length - 1);
        return { text: text.replace(/\\n/g, ' \n'), isShell: false, placeOf: (from, end) => code.placeOf(to(from), to(end)) };
      });
    }),
  );
}
