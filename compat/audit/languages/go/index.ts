import type { Language } from '../language.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { dialect } from './dialect.ts';

/** Go. */
export const go: Language = {
  name: 'go',
  mayHoldUse,
  read: (source) => readProgram(source, asTree(syntaxOf('go', source.text)), dialect),
};
