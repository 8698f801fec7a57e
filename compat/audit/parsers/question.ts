import type { Sample } from './sample.ts';

/** What kind of table a command line shows. */
export type Table = 'links' | 'link names' | 'routes' | 'neighbours' | 'sockets' | 'bridges';

/** What a command line shows: one link, those that are up, or all. */
export type Scope = 'one' | 'up' | 'all';

/** What a pipeline is about in the samples. */
export interface Asked {
  readonly table: Table;
  /** Whether the words name a link, in a variable or as it is. */
  readonly namesLink: boolean;
  readonly link: string;
  readonly host: string;
  readonly port: number;
  readonly scope: Scope;
}

/** The same as it stands in the shell: `eth0`, `"$IF"`. */
export interface Shell {
  /** As it was named: perhaps a label, `eth0:1`. */
  readonly link: ShellWord;
  /** The link itself. */
  readonly device: string;
  readonly host: string;
  readonly port: string;
  readonly scope: Scope;
}

/** A word of the shell, and how a program of jq names it: in its own quotes, or as a variable that `arg` gives it. */
export interface ShellWord {
  readonly word: string;
  readonly jq: string;
  readonly arg: string;
}

/** What a pipeline answers, if it is read out of a table of an old tool, and how iproute2 is asked for the same. */
export interface Question {
  /** What it is, as a sentence goes on: `the IPv4 address of a link`. */
  readonly about: string;
  readonly tables: readonly Table[];
  /** The text that answers it; or whether the answer is yes, which the exit status tells. */
  answer(sample: Sample, asked: Asked): string | boolean;
  /** The commands that give the same text, or the same status. */
  form(shell: Shell): string;
  /** Where the same text comes out, though not everywhere. */
  readonly unless?: string;
}

/** Lines of a text. */
export function lines(texts: readonly (string | number | bigint | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined ? [] : [`${text}\n`])).join('');
}
