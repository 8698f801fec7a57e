import type { Field } from './fields.ts';
import { literalOf, type Scope } from './scope.ts';
import { plainTools } from './tool-words.ts';

/** The command lines that an alias of the file stands for: `alias run="sh -c"`. Those with a tool in them are told where they stand. */
export function aliasesOf(scope: Scope | undefined, name: string): readonly string[] {
  const values: string[] = [];
  for (let each = scope; each !== undefined; each = each.outer) values.push(...(aliasesIn(each).get(name) ?? []));
  return values.filter((value) => !value.split(/\s+/).some((word) => plainTools.has(word)));
}

const found = new WeakMap<Scope, ReadonlyMap<string, readonly string[]>>();

function aliasesIn(scope: Scope): ReadonlyMap<string, readonly string[]> {
  const before = found.get(scope);
  if (before !== undefined) return before;
  const aliases = new Map<string, string[]>();
  for (const { words } of scope.commands) {
    if (literalOf(words[0]) !== 'alias') continue;
    for (const word of words.slice(1)) {
      const [, name, value] = /^([\w.+:-]+)=([\w./-]+(?: [\w./-]+)*) ?$/.exec(literalOf(word) ?? '') ?? [];
      if (name !== undefined && value !== undefined) aliases.set(name, [...(aliases.get(name) ?? []), value]);
    }
  }
  found.set(scope, aliases);
  return aliases;
}

/** The words that a shell puts in the place of an alias. */
export const inPlaceOf = (first: Field, value: string): readonly Field[] =>
  value.split(' ').map((text): Field => ({ text, written: text, confidence: 'variables resolved', place: first.place, quoted: false, code: first.code }));
