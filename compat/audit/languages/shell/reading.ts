import type { Use } from '../../use.ts';
import type { Looked } from './looks-for.ts';
import type { Scope } from './scope.ts';
import type { Command, ShellText } from './syntax/tree.ts';

/** What the reading of one file gathers, and what it may still spend. */
export interface Reading {
  readonly uses: Use[];
  /** Characters of text inside text that may still be read: texts that name each other must not go round for ever. */
  readonly budget: { left: number };
  /** Variables that were seen to be run, asked for or walked through. */
  readonly run: Set<string>;
  readonly asked: Set<string>;
  readonly base: { readonly through: readonly string[]; readonly notReplaceable?: string };
}

/** A command where it stands. */
export interface Site {
  readonly command: Command;
  readonly scope: Scope;
  readonly frame: string | undefined;
  readonly looked: Looked;
  readonly reading: Reading;
  /** What leads to the text that it stands in. */
  readonly through: readonly string[];
  readonly notReplaceable: () => string | undefined;
  readonly depth: number;
  /** Reads text inside this text. */
  readonly readText: (code: ShellText, through: readonly string[], site: Site) => void;
}
