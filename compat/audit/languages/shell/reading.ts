import type { Use } from '../../use.ts';
import type { Sourced } from '../language.ts';
import type { Field } from './fields.ts';
import type { Looked } from './looks-for.ts';
import type { Scope } from './scope.ts';
import type { Command, ShellText } from './syntax/tree.ts';

/** What the reading of one file gathers, and what it may still spend. */
export interface Reading {
  readonly uses: Use[];
  /** Characters of text inside text that may still be read: texts that name each other must not go round for ever. */
  readonly budget: { left: number };
  /** Variables that were seen to be run, to be asked for and to be installed, and the commands of the file that do so. */
  readonly run: Map<string, Command[]>;
  readonly asked: Map<string, Command[]>;
  readonly installed: Map<string, Command[]>;
  /** The text names files below /proc at all. */
  readonly namesFiles: boolean;
  readonly base: { readonly through: readonly string[]; readonly notReplaceable?: string };
  readonly sourced: Sourced | undefined;
}

/** A reading that has found nothing yet. */
export const newReading = (base: Reading['base'], text: string, sourced?: Sourced): Reading => ({
  uses: [],
  budget: { left: 1_000_000 + 4 * text.length },
  run: new Map(),
  asked: new Map(),
  installed: new Map(),
  namesFiles: text.includes('net/'),
  base,
  sourced,
});

/** Notes the variable that a word stands for, or that a path ends in. */
export function note(variables: Map<string, Command[]>, { word }: Field, { root }: Site): void {
  const parts = (word?.parts ?? []).filter((part) => part.is !== 'text' || part.text !== '');
  const [before, last] = [parts.at(-2), parts.at(-1)];
  // `print_$item` runs no `$item`.
  if (last?.is !== 'variable' || (before?.is === 'text' && !/[/\s]$/.test(before.text))) return;
  const commands = variables.get(last.name);
  if (commands === undefined) variables.set(last.name, [root]);
  else if (commands.at(-1) !== root) commands.push(root);
}

/** A command where it stands. */
export interface Site {
  readonly command: Command;
  /** The command of the file's own text that it stands in. */
  readonly root: Command;
  readonly scope: Scope;
  readonly frame: string | undefined;
  readonly looked: Looked;
  readonly reading: Reading;
  /** What leads to the text that it stands in. */
  readonly through: readonly string[];
  readonly notReplaceable: () => string | undefined;
  readonly depth: number;
  /** The command whose text it stands in, where what it prints goes where that command's output goes: `ssh HOST 'ifconfig'`. */
  readonly within?: Site;
  /** Reads text inside this text. */
  readonly readText: (code: ShellText, through: readonly string[], site: Site) => void;
}
