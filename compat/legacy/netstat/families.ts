import { familyOf } from '../family-words.ts';

/** The families of `inet,unix`, by their own names; the first word that is none as `unknown`. */
export function familiesOf(words: string): { names: string[]; unknown?: string } {
  const names: string[] = [];
  for (const word of words.split(',')) {
    const name = familyOf(word);
    if (name === undefined) return { names, unknown: word };
    names.push(name);
  }
  return { names };
}
