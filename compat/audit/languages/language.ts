import type { Place, Use } from '../use.ts';

/** A text to read: a file's, or shell text inside one. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The files that a script reads into itself, where there are any to be had. */
  readonly sourced?: Sourced;
}

/** The text of a file, by the path that a script names it with, or by what of that stands behind something unknown; undefined where it is not to be had. */
export type Sourced = (path: string, isBehindUnknown: boolean) => string | undefined;

/** How uses are found in one language. Reading never throws for what a text holds: what cannot be parsed is read line by line, or not at all. */
export interface Language {
  readonly name: LanguageName;
  /** Whether reading a text may find anything at all: a quick look, at UTF-8 or at its bytes as Latin-1. */
  mayHoldUse?(text: string): boolean;
  read(source: Source): readonly Use[];
}

export type LanguageName =
  | 'shell'
  | 'c'
  | 'cpp'
  | 'python'
  | 'perl'
  | 'go'
  | 'php'
  | 'ruby'
  | 'javascript'
  | 'lua'
  | 'java'
  | 'groovy'
  | 'rust'
  | 'erlang'
  | 'awk'
  | 'tcl'
  | 'dockerfile'
  | 'makefile'
  | 'systemd'
  | 'udev'
  | 'interfaces'
  | 'crontab'
  | 'agent'
  | 'settings'
  | 'yaml'
  | 'packages'
  | 'puppet'
  | 'hcl';

/**
 * Shell text that stands inside another text: in a string of C, a RUN line of a Dockerfile, a list of words. `placeOf` leads from its offsets to places of the
 * file; `through` and `notReplaceable` are what its uses begin with.
 */
export interface Embedded {
  readonly text: string;
  placeOf(start: number, end: number): Place;
  readonly through: readonly string[];
  readonly notReplaceable?: string;
  /** Whether its text stands in the file as it is, so that a piece of it may be replaced. */
  readonly isShell: boolean;
}

/** Shell text that stands in the file as it is, from `start` on. */
export function standing(text: string, start: number, through: readonly string[] = []): Embedded {
  return { text, placeOf: (from, to) => ({ start: start + from, end: start + to }), through, isShell: true };
}
