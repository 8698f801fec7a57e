import { type Cursor, codeAt, match, skipBlanks } from './cursor.ts';
import type { Redirect } from './tree.ts';
import { readWord } from './words.ts';

const redirection = /(\d*|\{\w+\})(&>>?|<<<|<<-?|<>|<&|>&|>>|>\||>!|<|>)/y;

/** Reads one redirection, if one begins here. */
export function readRedirect(cursor: Cursor, redirects: Redirect[]): boolean {
  const found = match(cursor, redirection);
  if (found === undefined) return false;
  const [text, descriptor = '', operator = ''] = found;
  if ((operator === '<' || operator === '>') && descriptor === '' && codeAt(cursor, text.length) === 40) return false;
  cursor.at += text.length;
  skipBlanks(cursor);
  const redirect: Redirect = { operator, descriptor, target: readWord(cursor) };
  redirects.push(redirect);
  if (operator === '<<' || operator === '<<-') cursor.pending.push(redirect);
  return true;
}

/** Reads all redirections that stand here. */
export function readRedirects(cursor: Cursor, redirects: Redirect[]): void {
  for (;;) {
    skipBlanks(cursor);
    if (!readRedirect(cursor, redirects)) return;
  }
}
