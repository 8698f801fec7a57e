import type { Language } from '../language.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { dialect } from './dialect.ts';

/** PHP. */
export const php: Language = {
  name: 'php',
  mayHoldUse,
  read: (source) => readProgram(source, asTree(syntaxOf('php', source.text)), dialect),
};
