import type { Language } from '../language.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { dialectOf } from './dialect.ts';

/** Ruby. */
export const ruby: Language = {
  name: 'ruby',
  mayHoldUse,
  read: (source) => {
    const root = asTree(syntaxOf('ruby', source.text));
    return readProgram(source, root, dialectOf(root));
  },
};
