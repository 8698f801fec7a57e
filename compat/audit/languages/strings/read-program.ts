import type { Use } from '../../use.ts';
import type { Source } from '../language.ts';
import type { Dialect } from './dialect.ts';
import { programOf } from './program.ts';
import { readImports } from './read-imports.ts';
import { readRequests } from './read-requests.ts';
import { readNamedVariables, readStrings } from './read-strings.ts';
import type { Tree } from './tree.ts';

/** The uses in a program whose syntax is known: what its strings and constants lead to. */
export function readProgram(source: Source, root: Tree, dialect: Dialect): readonly Use[] {
  const program = programOf(source, root, dialect);
  readStrings(program);
  readNamedVariables(program);
  readRequests(program);
  readImports(program);
  return program.found.uses;
}
