import { createRequire } from 'node:module';
import type { SgNode } from '@ast-grep/napi';

/** The grammars that the readers use: tree-sitter's, by name. Shell and C have readers of their own, which go on where tree-sitter's find an error. */
export type Grammar = 'go' | 'javascript' | 'php' | 'python' | 'ruby' | 'typescript';

let parser: typeof import('@ast-grep/napi') | undefined;

/** The syntax tree of a text. What fits no grammar becomes ERROR nodes: it never throws for what a text holds. */
export function syntaxOf(grammar: Grammar, text: string): SgNode {
  parser ??= load();
  return parser.parse(grammar === 'javascript' ? 'JavaScript' : grammar === 'typescript' ? 'TypeScript' : grammar, text).root();
}

/** Loaded when a text is first parsed: of the time in which an audit of scripts starts it would take an eighth. Not by `import()`, which a bundle has not. */
function load(): typeof import('@ast-grep/napi') {
  const require = createRequire(import.meta.url);
  const napi: typeof import('@ast-grep/napi') = require('@ast-grep/napi');
  napi.registerDynamicLanguage(Object.fromEntries((['go', 'php', 'python', 'ruby'] as const).map((name) => [name, require(`@ast-grep/lang-${name}`)])));
  return napi;
}
