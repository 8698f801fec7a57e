import type { Field } from './fields.ts';
import type { Site } from './reading.ts';
import { holdingsOf } from './scope.ts';

/** Whether a word is what a loop or a call hands over: the list or the call is told, not each place that it comes to. */
export const isOneOfMany = ({ word }: Field, { scope }: Pick<Site, 'scope'>) =>
  !namesOne(word) &&
  word?.parts.some(
    (part) =>
      part.is === 'variable' &&
      (isPosition(part.name) ||
        holdingsOf(scope, part.name).some(({ loops, word: value }) => loops || value?.parts.some((each) => each.is === 'variable' && isPosition(each.name)))),
  );

/** `$dir/ifconfig` of a loop through folders: the word itself names the tool. */
function namesOne(word: Field['word']): boolean {
  const last = word?.parts.findLast((part) => part.is !== 'text' || part.text !== '');
  return last?.is === 'text' && /\/[\w-]+$/.test(last.text);
}

/** Whether a word is all of what the function around it was given: told at its calls. */
export const isGiven = ({ written, variable = '' }: Field) => isPosition(variable) && /^"?\$(?:[1-9@*]|\{[1-9@*]\})"?$/.test(written);

const isPosition = (name: string) => /^(?:[1-9]|[@*])$/.test(name);
