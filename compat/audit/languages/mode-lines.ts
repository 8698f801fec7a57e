import type { LanguageName } from './language.ts';

/** What Emacs and Vim call the languages that have a reader. */
const modes: Readonly<Record<string, LanguageName | undefined>> = {
  ...all('shell', 'sh shell-script shell bash ksh zsh csh tcsh dash bash-ts sh-ts'),
  ...all('c', 'c c-ts'),
  ...all('cpp', 'c++ cpp c++-ts'),
  ...all('python', 'python python3 py python-ts'),
  ...all('perl', 'perl cperl'),
  ...all('php', 'php'),
  ...all('ruby', 'ruby enh-ruby ruby-ts'),
  ...all('javascript', 'js js2 js3 javascript typescript js-ts'),
  ...all('go', 'go go-ts'),
  ...all('lua', 'lua lua-ts'),
  ...all('java', 'java java-ts'),
  ...all('groovy', 'groovy'),
  ...all('awk', 'awk'),
  ...all('tcl', 'tcl expect'),
  ...all('rust', 'rust rust-ts'),
  ...all('erlang', 'erlang'),
  ...all('makefile', 'makefile makefile-gmake gnumakefile make'),
  ...all('dockerfile', 'dockerfile'),
  ...all('yaml', 'yaml yaml-ts'),
};

/** Vim looks so many lines behind the begin and before the end of a file. */
const LINES = 5;

/** The language that a line for editors declares: `-*- mode: sh; tab-width: 4 -*-`, `-*- python -*-`, `vim: set ft=perl :`. */
export function ofModeLine(text: string): LanguageName | undefined {
  const lines = text.split('\n', LINES + 1).slice(0, LINES);
  const [first = '', second = ''] = lines;
  const emacs = emacsMode(first) ?? emacsMode(second);
  if (emacs !== undefined) return modes[emacs];
  const vim = [...lines, ...text.trimEnd().split('\n').slice(-LINES)].map(vimType).find((type) => type !== undefined);
  return vim === undefined ? undefined : modes[vim];
}

function emacsMode(line: string): string | undefined {
  const inside = /-\*-(.*?)-\*-/.exec(line)?.[1];
  if (inside === undefined) return undefined;
  const mode = inside.includes(':') ? /(?:^|;)\s*mode:\s*([\w+-]+)/i.exec(inside)?.[1] : /^\s*([\w+-]+)\s*;?\s*$/.exec(inside)?.[1];
  return mode?.toLowerCase().replace(/-mode$/, '');
}

const vimType = (line: string): string | undefined => /(?:^|\s)(?:vim?|ex):.*?\b(?:ft|filetype|syntax|syn)=([\w+-]+)/.exec(line)?.[1]?.toLowerCase();

function all(language: LanguageName, words: string): Record<string, LanguageName> {
  return Object.fromEntries(words.split(' ').map((word) => [word, language]));
}
