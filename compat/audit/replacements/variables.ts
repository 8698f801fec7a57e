import type { Word } from '../use.ts';

/** A variable of the shell, perhaps with what is done to it (`${1:-eth0}`); positional ones from 1 to 9. */
const name = '\\$(?:[A-Za-z_]\\w*|\\{(?:[A-Za-z_]\\w*|[1-9])(?:(?::?[-=?+]|%%?|##?)[^{}"\'`$\\\\]*)?\\}|[1-9](?!\\w))';
const whole = new RegExp(`^(${name})(:\\d+)?$`);
const any = new RegExp(name, 'g');

/** What a word is written as, without the quotes around it; where that is no text of a shell, what is known of the word. */
function sourceOf({ written, text }: Word): string {
  return written.includes('$') ? written.replaceAll('"', '') : text;
}

/** The variable that a word is, perhaps with the number of a label behind it; undefined where it is more or something else. */
export function variableOf(word: Word): { readonly name: string; readonly label: string } | undefined {
  const [, found, label = ''] = whole.exec(sourceOf(word)) ?? [];
  return found === undefined ? undefined : { name: found, label };
}

/** The variables in a word, as they are written. */
export function variablesIn(word: Word): readonly string[] {
  return sourceOf(word).match(any) ?? [];
}

/** What is known of a word, with `value` in the place of what is not: of one variable. Undefined where there is more than one, or something else that is not known. */
export function filledIn(word: Word, value: string): string | undefined {
  if (word.confidence !== 'partly unknown') return word.text;
  const open = word.text.match(any) ?? [];
  const rest = word.text.replaceAll(any, '');
  return open.length !== 1 || /\$[({]|`/.test(rest) ? undefined : word.text.replace(open[0], () => value);
}
