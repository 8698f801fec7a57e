import go from '@ast-grep/lang-go';
import php from '@ast-grep/lang-php';
import python from '@ast-grep/lang-python';
import ruby from '@ast-grep/lang-ruby';
import { parse, registerDynamicLanguage, type SgNode } from '@ast-grep/napi';

/** The grammars that the readers use: tree-sitter's, by name. Shell and C have readers of their own, which go on where tree-sitter's find an error. */
export type Grammar = 'go' | 'javascript' | 'php' | 'python' | 'ruby' | 'typescript';

let registered = false;

/** The syntax tree of a text. What fits no grammar becomes ERROR nodes: it never throws for what a text holds. */
export function syntaxOf(grammar: Grammar, text: string): SgNode {
  if (!registered) registerDynamicLanguage({ go, php, python, ruby });
  registered = true;
  return parse(grammar === 'javascript' ? 'JavaScript' : grammar === 'typescript' ? 'TypeScript' : grammar, text).root();
}
