import type { Language } from '../language.ts';
import { dialectOf, type Names } from '../plain/dialect.ts';
import type { Lexis } from '../plain/lexis.ts';
import type { Dialect, Expression } from '../strings/dialect.ts';
import { mayHoldUse } from '../strings/may-hold-use.ts';
import { readProgram } from '../strings/read-program.ts';
import type { Tree } from '../strings/tree.ts';
import { parseForms } from './forms.ts';

const lexis: Lexis = {
  // A character says nothing, be it a quote.
  comment: /%[^\n]*|\$(?:\\.|\S)|#![^\n]*/y,
  quotes: [
    { open: /"/y, closing: ([quote]) => quote, long: true },
    { open: /'/y, closing: ([quote]) => quote },
  ],
  joins: new Set(['++']),
  blocks: 'words',
  condition: 'block',
  routine: /^$/,
  declares: /^$/,
  bracesHoldLists: true,
  callsBare: false,
  keyword: '=',
};

/** Functions that take a list for one text. */
const FLATTENS = /^(?:os:cmd|lists:(?:flatten|concat|append)|(?:erlang:)?iolist_to_binary|unicode:characters_to_list)$/;
const CONVERTS = /^(?:lists:(?:flatten|concat|append)|(?:erlang:)?(?:iolist_to_binary|binary_to_list|list_to_binary)|unicode:characters_to_(?:list|binary))$/;
const RUNS = /^(?:os:cmd|(?:erlang:)?open_port|exec:run(?:_link)?)$/;
/** What only says its text. */
const SAYS = /^(?:(?:io|ct|lager|logger|error_logger):\w+|fmt|format)$/;

const names: Names = {
  runnerOf: ({ callee }) => (RUNS.test(callee) ? { takes: 'command', captures: true } : SAYS.test(callee) ? 'none' : undefined),
  meaning: ({ callee, arguments: [first, second] }) => {
    if (first === undefined) return undefined;
    if (callee === 'io_lib:format') return { is: 'format', style: '~', template: first.value, values: (second?.value.children() ?? []).map((value) => ({ value })) };
    return CONVERTS.test(callee) ? { is: 'same', inner: first.value } : undefined;
  },
};

const plain = dialectOf(names);
const dialect: Dialect = { ...plain, expression: (node) => given(node) ?? plain.expression(node) };

/** `os:cmd(["ifconfig ", Name, " up"])`: what stands in the list is one text. `open_port({spawn, "netstat -rn"}, [])`: of the pair the text is what is given. */
function given(node: Tree): Expression | undefined {
  const [around, call] = node.kind() === 'list' ? node.ancestors() : [];
  const callee = around?.kind() === 'arguments' ? call?.field('name')?.text() : undefined;
  if (callee === undefined) return undefined;
  if (FLATTENS.test(callee)) return { is: 'join', parts: node.children() };
  const [kind, text] = node.children();
  return /open_port$/.test(callee) && kind?.text() === 'spawn' && text !== undefined ? { is: 'same', inner: text } : undefined;
}

/** Erlang, read token by token. */
export const erlang: Language = { name: 'erlang', mayHoldUse, read: (source) => readProgram(source, parseForms(source.text, lexis), dialect) };
