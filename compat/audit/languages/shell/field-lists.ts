import { alternativesOf, argumentOf, asWritten, type Field, wholesOf } from './fields.ts';
import { note, type Site } from './reading.ts';
import type { ShellWord } from './syntax/tree.ts';
import { toolOfWord } from './tool-words.ts';
import { type Sight, sightOf } from './values.ts';

const mostLines = 24;
/** A variable that may be any of so many commands is a table of tools, which is told where it stands. */
export const mostTools = 8;

/** The field lists that a command may come to: one for each value of the word that names it. */
export function linesOf(site: Site): readonly (readonly Field[])[] {
  const { command, root, scope, frame } = site;
  const { words } = command;
  const commandSight = { ...sightOf(scope, frame, false), at: root };
  const argumentSight = sightOf(scope, frame);
  let heads: readonly { readonly fields: readonly Field[]; readonly next: number }[] = [{ fields: [], next: 0 }];
  for (let round = 0; round < 3 && heads.some(({ fields, next }) => fields.length === 0 && next < words.length); round++) {
    heads = heads
      .flatMap((head) => {
        const word = words[head.next];
        if (head.fields.length > 0 || word === undefined) return [head];
        return alternativesOf(word, commandSight).map((fields) => ({ fields: fields.filter(({ text, quoted }) => text !== '' || quoted), next: head.next + 1 }));
      })
      .slice(0, mostLines);
  }
  const named = byName(heads);
  if (named.length > mostTools) return [];
  const least = Math.min(...named.map(({ next }) => next));
  const rest = words.map((word, index) => (index < least ? [] : argumentOf(word, argumentSight)));
  return named.flatMap(({ fields, next }) => {
    const behind = toolOfWord(fields[0]?.text ?? '') === undefined ? rest : rest.map((each, index) => (each.length === 0 ? [asWritten(words[index] as ShellWord)] : each));
    return textsOf(fields, words.slice(next), argumentSight, site).map((text) => [...fields, ...(text ?? behind.slice(next).flat())]);
  });
}

const isVariable = /^"?\$\{?\w+\}?"?$/;
const textOf = ({ source, start, end }: ShellWord) => source.text.slice(start, end);

/** `eval $CMD`, where the variable has several values: each is a text of its own. Undefined where the words are read as they stand. */
function textsOf(fields: readonly Field[], [only, more]: readonly ShellWord[], sight: Sight, site: Site): readonly (readonly Field[] | undefined)[] {
  const [first, another] = fields;
  if (first?.text !== 'eval' || another !== undefined || only === undefined || more !== undefined || !isVariable.test(textOf(only))) return [undefined];
  const values = wholesOf(only, { ...sight, followsCalls: false, at: site.root }).filter(({ confidence }) => confidence === 'variables resolved');
  if (values.length > mostTools) return [undefined];
  for (const value of values) note(site.reading.run, value, site);
  if (values.length < 2) return [undefined];
  return values.map((value) => [value]);
}

/** One of the lists that begin with the same word; where there were several, nobody knows the words behind it. */
export function byName<Head extends { readonly fields: readonly Field[]; readonly next?: number }>(heads: readonly Head[]): readonly Head[] {
  const found = new Map<string, Head>();
  for (const head of heads) {
    const key = `${head.next} ${head.fields[0]?.text ?? ''}`;
    const before = found.get(key);
    if (before === undefined) found.set(key, head);
    else found.set(key, { ...before, fields: before.fields.map((field, index) => (index === 0 ? field : { ...field, confidence: 'partly unknown' as const })) });
  }
  return [...found.values()];
}
