import { nameOf } from './options.ts';
import { literalOf, type Scope } from './scope.ts';
import type { Command, Compound, ShellWord } from './syntax/tree.ts';
import { remotes, shells } from './wrappers.ts';

const found = new WeakMap<Scope, ReadonlySet<string>>();

/** Whether a shell reads what a variable holds: `eval $TEXT`, `sh -c "$TEXT"`, `ssh HOST "$TEXT"`, `echo "$TEXT" | sh`, `sh <<< "$TEXT"`. */
export function isReadByShell(variable: string, scope: Scope): boolean {
  const before = found.get(scope);
  const variables = before ?? new Set(scope.commands.flatMap(handedBy).flatMap(namesIn));
  if (before === undefined) found.set(scope, variables);
  return variables.has(variable);
}

/** The words of a command that a shell gets to read. */
function handedBy(command: Command): readonly ShellWord[] {
  const name = literalOf(command.words[0]);
  const prints = name === 'echo' || name === 'printf' || name === 'print';
  if (!isReader(prints ? command.pipeline.members[command.position + 1] : command)) return [];
  return [...command.words.slice(1), ...command.redirects.flatMap(({ operator, target }) => (operator === '<<<' ? [target] : []))];
}

const namesIn = ({ parts }: ShellWord) => parts.flatMap((part) => (part.is === 'variable' ? [part.name] : []));

/** A command that hands text to a shell: `sh`, `ssh HOST`, `sudo sh`. */
function isReader(command: Command | Compound | undefined): boolean {
  if (command?.is !== 'command') return false;
  const [first = '', second = ''] = command.words.slice(0, 2).map((word) => nameOf(literalOf(word) ?? ''));
  return first === 'eval' || shells.has(first) || remotes.has(first) || (first === 'sudo' && shells.has(second));
}
