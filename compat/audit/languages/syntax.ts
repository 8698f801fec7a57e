import { createRequire } from 'node:module';
import type { SgNode } from '@ast-grep/napi';

/** The grammars that the readers use: tree-sitter's, by name. Shell and C have readers of their own, which go on where tree-sitter's find an error. */
export type Grammar = 'go' | 'javascript' | 'php' | 'python' | 'ruby' | 'typescript';

/** Nobody writes deeper. From here on, what closes without having been opened costs tree-sitter seconds, and each node the way to the root. */
const DEEPEST = 2000;

let parser: typeof import('@ast-grep/napi') | undefined;

/** The syntax tree of a text. What fits no grammar becomes ERROR nodes: it throws only for brackets that are nested too deep. */
export function syntaxOf(grammar: Grammar, text: string): SgNode {
  if (deepest(text) > DEEPEST) throw new Error(`it is nested deeper than ${DEEPEST}`);
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

/** How many brackets more are open somewhere than at the beginning of the text, or closed. Those of strings and comments count as well: they come in pairs. */
function deepest(text: string): number {
  let [depth, most] = [0, 0];
  for (const character of text) {
    if (character === '(' || character === '[' || character === '{') depth++;
    else if (character === ')' || character === ']' || character === '}') depth--;
    else continue;
    most = Math.max(most, Math.abs(depth));
  }
  return most;
}
