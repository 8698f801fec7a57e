import type { Language } from '../language.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { dialect } from './dialect.ts';
import { parsePerl } from './parse.ts';

/** Perl 5. No grammar is at hand: it is read token by token, and in expressions as far as calls, lists, texts and assignments go. */
export const perl: Language = { name: 'perl', mayHoldUse, read: (source) => readProgram(source, parsePerl(source.text), dialect) };
