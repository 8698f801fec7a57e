import type { Language } from '../language.ts';
import { dialectOf, type Names } from '../plain/dialect.ts';
import type { Lexis } from '../plain/lexis.ts';
import { parsePlain } from '../plain/parse.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { meaning, runnerOf } from './library.ts';

const lexis: Lexis = {
  comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|@\w+/y,
  quotes: [
    { open: /"""/y, closing: ([quote]) => quote, long: true },
    { open: /"/y, closing: ([quote]) => quote },
    { open: /'/y, closing: ([quote]) => quote },
  ],
  joins: new Set(['+']),
  blocks: 'braces',
  condition: 'parentheses',
  routine: /^(?!)$/,
  declares: /^(?:public|private|protected|static|final|synchronized|abstract|var|throw|else|case|default|try|finally)$/,
  bracesHoldLists: true,
  callsBare: false,
  keyword: ':',
};

const names: Names = { runnerOf, meaning, grows: { add: 'item', addAll: 'more' } };
const dialect = dialectOf(names);

/** Java. */
export const java: Language = { name: 'java', mayHoldUse, read: (source) => readProgram(source, parsePlain(source.text, lexis), dialect) };
