import type { Language } from '../language.ts';
import { mayMatter } from '../strings/may-matter.ts';
import { readProgram } from '../strings/read-program.ts';
import { asTree } from '../strings/tree.ts';
import { syntaxOf } from '../syntax.ts';
import { dialect } from './dialect.ts';

/** PHP. */
export const php: Language = {
  name: 'php',
  read: (source) => (mayMatter(source.text) ? readProgram(source, asTree(syntaxOf('php', source.text)), dialect) : []),
};
