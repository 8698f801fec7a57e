import { argumentOf } from './fields.ts';
import { nameOf } from './options.ts';
import { frameOf, literalOf, type Scope } from './scope.ts';
import type { Command } from './syntax/tree.ts';
import { sightOf } from './values.ts';
import { shells } from './wrappers.ts';

const found = new WeakMap<Scope, ReadonlySet<string>>();

/** Modes of programs. Whoever gives away all rights hardly means a program. */
const ofProgram = /^(?:[ugoa]*[+=][rws]*x[rwxst]*|0?[157][0145][0145]|0?77[015])(?:,\S*)?$/;

/** Whether a text makes a file a script that runs: `chmod +x FILE`, `sh FILE`. */
export function isMadeScript(file: string, scope: Scope): boolean {
  const name = bare(file);
  for (let each: Scope | undefined = scope; each !== undefined; each = each.outer) if (madeIn(each).has(name)) return true;
  return false;
}

const bare = (file: string) =>
  file
    .replaceAll('"', '')
    .replace(/^\.\//, '')
    .replace(/\$\{(\w+)\}/g, '$$$1');

function madeIn(scope: Scope): ReadonlySet<string> {
  const before = found.get(scope);
  if (before !== undefined) return before;
  const files = new Set(scope.commands.flatMap((command) => filesOf(command, scope)));
  found.set(scope, files);
  return files;
}

function filesOf(command: Command, scope: Scope): readonly string[] {
  const first = nameOf(literalOf(command.words[0]) ?? '');
  const from = first === 'sudo' ? 1 : 0;
  const name = nameOf(literalOf(command.words[from]) ?? '');
  const makes = name === 'chmod' && command.words.slice(from + 1).some((word) => ofProgram.test(literalOf(word) ?? ''));
  const files = makes ? command.words.slice(from + 2) : shells.has(name) ? command.words.slice(from + 1, from + 2) : [];
  return files
    .flatMap((word) => argumentOf(word, sightOf(scope, frameOf(command.context))))
    .flatMap(({ text, written }) => (text.startsWith('-') ? [] : [bare(text), bare(written)]));
}
