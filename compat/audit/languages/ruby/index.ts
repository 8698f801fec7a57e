import type { Language } from '../language.ts';
import { mayMatter } from '../strings/may-matter.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { dialectOf } from './dialect.ts';

/** Ruby. */
export const ruby: Language = {
  name: 'ruby',
  read: (source) => {
    if (!mayMatter(source.text)) return [];
    const root = asTree(syntaxOf('ruby', source.text));
    return readProgram(source, root, dialectOf(root));
  },
};
