import type { Language } from '../language.ts';
import { mayMatter } from '../strings/may-matter.ts';
import { readProgram } from '../strings/read-program.ts';
import { dialect } from './dialect.ts';
import { parsePerl } from './parse.ts';

/** Perl 5. No grammar is at hand: it is read token by token, and in expressions as far as calls, lists, texts and assignments go. */
export const perl: Language = { name: 'perl', read: (source) => (mayMatter(source.text) ? readProgram(source, parsePerl(source.text), dialect) : []) };
