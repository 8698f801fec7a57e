import type { Language } from '../language.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { dialect } from './dialect.ts';

/** Lines longer than this are made by a program: nobody would mend them here. */
const LONGEST_LINE = 20_000;

/** JavaScript and TypeScript. */
export const javascript: Language = {
  name: 'javascript',
  mayHoldUse,
  read: (source) => (isPacked(source.text) ? [] : readProgram(source, asTree(syntaxOf(/\.[cm]?tsx?$/.test(source.path) ? 'typescript' : 'javascript', source.text)), dialect)),
};

function isPacked(text: string): boolean {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    if ((end < 0 ? text.length : end) - from > LONGEST_LINE) return true;
    if (end < 0) return false;
    from = end + 1;
  }
  return false;
}
