import { type Cursor, codeAt, skipBlanks, skipComment } from './cursor.ts';
import { readHereDocuments } from './here-documents.ts';
import type { Compound, Condition, Section, ShellWord } from './tree.ts';
import { readWord } from './words.ts';

/** One list of commands in a compound. */
export const section = (parent: Compound, what: Section['what'], conditions: readonly Condition[] = [], patterns: readonly ShellWord[] = []): Section => ({
  is: 'section',
  parent,
  what,
  conditions,
  patterns,
});

/** Passes one of the closing words, if it stands here. */
export function pass(cursor: Cursor, ...words: readonly string[]): string | undefined {
  const word = words.find((each) => cursor.text.startsWith(each, cursor.at) && cursor.at + each.length <= cursor.end);
  cursor.at += word?.length ?? 0;
  return word;
}

/** `in`, of `for` and `case`. */
export const inWord = /in(?=\s|;|$)/y;

/** Words up to a sign, with the compound as what holds them. */
export function readUntil(cursor: Cursor, compound: Compound, isEnd: (code: number) => boolean): ShellWord[] {
  const words: ShellWord[] = [];
  const outer = cursor.holder;
  cursor.holder = compound;
  for (;;) {
    skipBlanks(cursor);
    skipComment(cursor);
    if (codeAt(cursor) === -1 || isEnd(codeAt(cursor))) break;
    const start = cursor.at;
    const word = readWord(cursor);
    if (cursor.at > start) words.push(word);
    else cursor.at++;
  }
  cursor.holder = outer;
  return words;
}

/** Passes blanks, comments and line ends, and `;` where one may stand. */
export function skipEmpty(cursor: Cursor, separators: boolean): void {
  for (;;) {
    skipBlanks(cursor);
    skipComment(cursor);
    const code = codeAt(cursor);
    if (code === 10) {
      cursor.at++;
      readHereDocuments(cursor);
    } else if (separators && code === 59) cursor.at++;
    else return;
  }
}
