import type { Use, Word } from '../../use.ts';
import { type Embedded, type Language, standing } from '../language.ts';
import type { Field } from './fields.ts';
import { mayHoldUse } from './prefilter.ts';
import { mayRunSourced, namesTool } from './sourced.ts';
import { systemOfFile } from './systems.ts';
import { readFields, readWhole } from './text.ts';

/** sh, bash, dash, ksh. */
export const shell: Language = {
  name: 'shell',
  mayHoldUse,
  read: ({ path, text, sourced }) => {
    if (!mayHoldUse(text) && (sourced === undefined || !mayRunSourced(text) || !namesTool(text, sourced))) return [];
    const system = systemOfFile(path, text);
    return readWhole({ ...standing(text, 0), ...(system === undefined ? {} : { notReplaceable: system }) }, sourced);
  },
};

/** The uses in shell text, wherever it stands. */
export function readShell(embedded: Embedded): readonly Use[] {
  return mayHoldUse(embedded.text) ? readWhole(embedded) : [];
}

/** The uses in a list of words that is run as a command: the arguments of execvp(3), a list in Python. `through` is what its uses begin with. */
export function readCommandWords(
  words: readonly Word[],
  { through = [], notReplaceable }: { readonly through?: readonly string[]; readonly notReplaceable?: string } = {},
): readonly Use[] {
  if (!words.some(({ text }) => mayHoldUse(text))) return [];
  return readFields(words.map(fieldOf), { through, ...(notReplaceable === undefined ? {} : { notReplaceable }) });
}

/** A word that another language gives: its text stands in what is written, or its whole place stands for it. */
function fieldOf(word: Word): Field {
  const at = word.written.indexOf(word.text);
  const { start, end } = word.place;
  return {
    ...word,
    quoted: true,
    code: () => ({
      text: word.text,
      isShell: false,
      placeOf: (from, to) => (at < 0 ? { start, end } : { start: start + at + from, end: start + at + to }),
    }),
  };
}
