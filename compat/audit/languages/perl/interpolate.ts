import type { BuiltNode } from '../built/node.ts';
import type { Token } from '../built/token.ts';

type Parse = (from: number, to: number) => BuiltNode;

const VARIABLE = /\\[\s\S]|\$\{\s*\^?\w+\s*\}|[$@]\{|\$\$?(?:::)?[A-Za-z_]\w*(?:::\w+)*|@(?:::)?[A-Za-z_]\w+(?:::\w+)*|\$\d+|\$[&!@,;0.]/g;

/** Puts the variables of a quoted text into its node, each as a node of its own. */
export function interpolated(token: Token, node: BuiltNode, text: string, parse: Parse): BuiltNode {
  const inner = token.inner ?? token.start;
  node.content = { start: inner, end: inner + token.text.length, interpolates: token.interpolates === true };
  if (!token.interpolates) return node;
  for (const match of token.text.matchAll(VARIABLE)) {
    if (match[0].startsWith('\\')) continue;
    const start = inner + match.index;
    if (start < (node.children().at(-1)?.end ?? 0)) continue;
    const end = subscripts(text, match[0].endsWith('{') ? closing(text, start + 1, inner + token.text.length) : start + match[0].length, inner + token.text.length);
    const [statement] = parse(start, end).children();
    const expression = statement?.type === 'statement' ? statement.children()[0] : statement;
    if (expression !== undefined) node.add(expression);
  }
  return node;
}

/** The end of the subscripts that stand behind a variable. */
function subscripts(text: string, from: number, to: number): number {
  let end = from;
  for (let turn = 0; turn < 8 && end < to; turn++) {
    const match = /^(?:->)?(?:\[(?=-?\d|\$)|\{)/.exec(text.slice(end, Math.min(end + 8, to)));
    if (match === null) break;
    const close = closing(text, end + match[0].length - 1, to);
    if (close > to || close - end > 200) break;
    end = close;
  }
  return end;
}

function closing(text: string, open: number, to: number): number {
  const [opener, closer] = text[open] === '[' ? ['[', ']'] : ['{', '}'];
  let depth = 0;
  for (let at = open; at < to; at++) {
    if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at + 1;
  }
  return to;
}
