import bash from '@ast-grep/lang-bash';
import c from '@ast-grep/lang-c';
import cpp from '@ast-grep/lang-cpp';
import go from '@ast-grep/lang-go';
import php from '@ast-grep/lang-php';
import python from '@ast-grep/lang-python';
import ruby from '@ast-grep/lang-ruby';
import { parse, registerDynamicLanguage, type SgNode } from '@ast-grep/napi';
import type { Place } from '../use.ts';

/** The grammars that the readers use: tree-sitter's, by name. */
export type Grammar = 'bash' | 'c' | 'cpp' | 'go' | 'javascript' | 'php' | 'python' | 'ruby' | 'typescript';

let registered = false;

/** The syntax tree of a text. What fits no grammar becomes ERROR nodes: it never throws for what a text holds. */
export function syntaxOf(grammar: Grammar, text: string): SgNode {
  if (!registered) registerDynamicLanguage({ bash, c, cpp, go, php, python, ruby });
  registered = true;
  return parse(grammar === 'javascript' ? 'JavaScript' : grammar === 'typescript' ? 'TypeScript' : grammar, text).root();
}

/** Where a node stands. */
export function placeOf(node: SgNode): Place {
  const { start, end } = node.range();
  return { start: start.index, end: end.index };
}
