import { meaning, runnerOf as ofJava } from '../java/library.ts';
import type { Language } from '../language.ts';
import { dialectOf, type Names } from '../plain/dialect.ts';
import type { Lexis } from '../plain/lexis.ts';
import { parsePlain } from '../plain/parse.ts';
import type { Call, Dialect, Expression, Runner } from '../strings/dialect.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import type { Tree } from '../strings/tree.ts';

const hole = /(?<!\\)\$\{([^{}]*)\}|(?<!\\)\$([A-Za-z_][\w.]*)/g;

const lexis: Lexis = {
  comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|#![^\n]*|@\w+/y,
  quotes: [
    { open: /"""/y, closing: ([quote]) => quote, long: true, hole },
    { open: /'''/y, closing: ([quote]) => quote, long: true },
    { open: /"/y, closing: ([quote]) => quote, hole },
    { open: /'/y, closing: ([quote]) => quote },
  ],
  joins: new Set(['+']),
  blocks: 'braces',
  condition: 'parentheses',
  routine: /^def$/,
  declares: /^(?:def|public|private|protected|static|final|else|case|default|try|finally|throw)$/,
  bracesHoldLists: false,
  callsBare: true,
  keyword: ':',
};

/** Steps that run text on Windows: its tools have the same names. */
const OF_WINDOWS = /^(?:bat|powershell|pwsh)$/;

const names: Names = {
  runnerOf: (call) => (OF_WINDOWS.test(call.callee) ? 'none' : call.name === 'sh' ? step(call) : ofJava(call)),
  meaning: (call) => executed(call) ?? meaning(call),
  grows: { add: 'item', addAll: 'more' },
};

/** `sh 'text'`, `sh(script: 'text', returnStdout: true)`. */
function step({ arguments: values }: Call): Runner {
  return { keyword: 'script', takes: 'command', captures: values.some(({ keyword }) => keyword === 'returnStdout') };
}

/** `"ifconfig -a".execute()`: the text itself is the argument. */
function executed({ name, receiver, arguments: values }: Call): Call | undefined {
  const given = name === 'execute' && values.length === 0 ? receiver?.ancestors()[0] : undefined;
  return given === undefined ? undefined : { is: 'call', callee: 'execute', name, arguments: [{ value: given }] };
}

const plain = dialectOf(names);
const dialect: Dialect = { ...plain, expression: (node) => executable(node) ?? plain.expression(node) };

function executable(node: Tree): Expression | undefined {
  const table = node.kind() === 'element' && node.text().endsWith('.execute') ? node.field('table') : null;
  return table === null ? undefined : { is: 'same', inner: table };
}

/** Groovy, and what Jenkins runs of it. */
export const groovy: Language = { name: 'groovy', mayHoldUse, read: (source) => readProgram(source, parsePlain(source.text, lexis), dialect) };
