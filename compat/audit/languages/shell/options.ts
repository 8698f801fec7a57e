import type { Word } from '../../use.ts';

/** Passes the options of a command: `short` are the letters, and `long` the words, that take the next word. */
export function behindOptions(words: readonly Word[], from: number, short = '', long: readonly string[] = []): number {
  let at = from;
  for (; at < words.length; at++) {
    const { text } = words[at] as Word;
    if (text === '--') return at + 1;
    if (!/^-./.test(text)) return at;
    if (text.startsWith('--') || long.includes(text)) {
      if (long.includes(text)) at++;
    } else if (takesNext(text, short)) at++;
  }
  return at;
}

/** Whether the last letter of `-nu` takes the next word: not where a letter before it has taken the rest. */
function takesNext(text: string, short: string): boolean {
  for (let index = 1; index < text.length; index++) if (short.includes(text[index] as string)) return index === text.length - 1;
  return false;
}

const assignment = /^[A-Za-z_]\w*=/;

/** Passes `NAME=value`. */
export function behindAssignments(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && assignment.test((words[at] as Word).text)) at++;
  return at;
}

/** `ifconfig` of `/sbin/ifconfig`. */
export const nameOf = (word: string) => word.slice(word.lastIndexOf('/') + 1);
