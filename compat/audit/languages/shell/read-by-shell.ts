import { nameOf } from './options.ts';
import { literalOf, type Scope } from './scope.ts';
import type { Command, Compound, ShellWord } from './syntax/tree.ts';
import { remotes, shells } from './wrappers.ts';

/** Whether a shell reads what a variable holds: `eval $TEXT`, `sh -c "$TEXT"`, `ssh HOST "$TEXT"`, `echo "$TEXT" | sh`, `sh <<< "$TEXT"`. */
export function isReadByShell(variable: string, scope: Scope): boolean {
  return scope.commands.some((command) => {
    const name = nameOf(literalOf(command.words[0]) ?? '');
    if (command.redirects.some(({ operator, target }) => operator === '<<<' && names(target, variable))) return isReader(command);
    if (!command.words.slice(1).some((word) => names(word, variable))) return false;
    if (name === 'echo' || name === 'printf' || name === 'print') return isReader(command.pipeline.members[command.position + 1]);
    return isReader(command);
  });
}

const names = ({ parts }: ShellWord, variable: string) => parts.some((part) => part.is === 'variable' && part.name === variable);

/** A command that hands text to a shell: `sh`, `ssh HOST`, `sudo sh`. */
function isReader(command: Command | Compound | undefined): boolean {
  if (command?.is !== 'command') return false;
  const [first = '', second = ''] = command.words.map((word) => nameOf(literalOf(word) ?? ''));
  return first === 'eval' || shells.has(first) || remotes.has(first) || (first === 'sudo' && shells.has(second));
}
