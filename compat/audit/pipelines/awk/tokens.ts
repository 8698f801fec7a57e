import { NotUnderstood } from '../not-understood.ts';
import { withEscapes } from '../regex.ts';

export type Token = { readonly is: 'number' | 'string' | 'regex' | 'name' | 'function' | 'sign'; readonly text: string };

const keywords = new Set([
  'print',
  'printf',
  'if',
  'else',
  'exit',
  'next',
  'BEGIN',
  'END',
  'for',
  'while',
  'in',
  'do',
  'getline',
  'delete',
  'function',
  'return',
  'break',
  'continue',
]);
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/** The words of an awk program. Keywords are signs; so is the end of a line. */
export function tokensOf(program: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < program.length) {
    const rest = program.slice(at);
    const blank = /^([ \t\r]|\\\n|#[^\n]*)+/.exec(rest);
    if (blank !== null) {
      at += blank[0].length;
      continue;
    }
    const [token, length] = tokenOf(rest, tokens.at(-1));
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenOf(rest: string, before: Token | undefined): [Token, number] {
  const number = /^(\d+\.?\d*|\.\d+)/.exec(rest)?.[0];
  if (number !== undefined) return [{ is: 'number', text: number }, number.length];
  const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
  if (name !== undefined) return [{ is: keywords.has(name) ? 'sign' : rest[name.length] === '(' ? 'function' : 'name', text: name }, name.length];
  if (rest.startsWith('"')) return text(rest);
  if (rest.startsWith('/') && !isOperand(before)) {
    const regex = /^\/((?:\\.|\[\^?\]?[^\]]*\]|[^\\/[\n])*)\//.exec(rest);
    if (regex !== null) return [{ is: 'regex', text: withEscapes((regex[1] as string).replaceAll('\\/', '/')) }, regex[0].length];
  }
  const sign = /^(\n|&&|\|\||==|!=|<=|>=|!~|\+\+|--|\+=|-=|[{}()[\];,~<>=!+\-*/%$?:])/.exec(rest)?.[0];
  if (sign === undefined) throw new NotUnderstood(`${rest.slice(0, 10)} in awk`);
  return [{ is: 'sign', text: sign }, sign.length];
}

function text(rest: string): [Token, number] {
  const found = /^"((?:\\.|[^"\\\n])*)"/.exec(rest);
  if (found === null) throw new NotUnderstood('a text of awk that does not end');
  // What is no escape of a text stays as it is: it may be one of a pattern.
  const meant = (found[1] as string).replaceAll(/\\([\s\S])/g, (whole, character: string) => escapes[character] ?? whole);
  return [{ is: 'string', text: meant }, found[0].length];
}

/** Behind a value a slash divides. */
function isOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.is === 'sign' ? [')', ']', '$'].includes(token.text) : true);
}
