import type { Reading } from './reading.ts';
import { literalOf } from './scope.ts';
import type { Command } from './syntax/tree.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const builtins = words(
  'echo printf print local export declare typeset readonly return exit cd mkdir rm rmdir mv chmod chown chgrp sleep true false : shift break continue unset read kill touch date basename dirname umask wait let source . pwd ulimit getopts dirs pushd popd id whoami uname seq expr ln mktemp sync clear tput jobs fg bg caller shopt',
);
const readers = words('cat cp grep egrep fgrep sed cut tr head tail sort uniq wc tee paste join comm rev tac column md5sum cmp diff less more');
const tests = words('[ [[ test');

/** Commands in which nothing is found that matters here, whatever their words come to: most of a script. */
export function isIdle(command: Command, { namesFiles }: Reading): boolean {
  const name = literalOf(command.words[0]);
  if (name === undefined || name === 'alias') return false;
  if (builtins.has(name)) return true;
  if (readers.has(name)) return !namesFiles;
  return tests.has(name) && !command.words.some((word) => isQuestion(literalOf(word) ?? ''));
}

/** `-x FILE`, and `-n "$IFCONFIG"`. */
const isQuestion = (word: string) => /^-[b-zA-Z]$/.test(word);
