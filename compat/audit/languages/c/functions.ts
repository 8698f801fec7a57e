import { closeOf, partsOf, type Stream, textAt } from './stream.ts';

/** A function that the file defines. */
export interface FunctionBody {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The indexes of its braces. */
  readonly open: number;
  readonly close: number;
}

/** The functions of a program, and which of them a token is in. */
export interface Functions {
  readonly all: readonly FunctionBody[];
  /** The function that a token stands in: its number, -1 outside of all. */
  scopeAt(index: number): number;
}

/** The functions of a program: a name, its parameters in parentheses, and a block that stands in no other function. */
export function functionsOf(stream: Stream): Functions {
  const all: FunctionBody[] = [];
  const scopes = new Int32Array(stream.tokens.length).fill(-1);
  for (let index = 0; index < stream.tokens.length; index++) {
    if (textAt(stream, index) !== '{') continue;
    const head = headOf(stream, index);
    if (head === undefined) continue;
    const close = closeOf(stream, index);
    scopes.fill(all.length, head.at, Math.min(close + 1, stream.tokens.length));
    all.push({ name: head.name, parameters: head.parameters, open: index, close });
    index = close;
  }
  return { all, scopeAt: (index) => scopes[index] ?? -1 };
}

interface Head {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly at: number;
}

/** The name and parameters before a brace. Between them and it may stand `const`, a list of what a constructor sets, or the declarations of old C. */
function headOf(stream: Stream, brace: number): Head | undefined {
  const [from, level] = [Math.max(0, brace - 200), stream.around[brace]];
  for (let index = brace - 1; index >= from; index--) {
    const text = textAt(stream, index);
    if (text === '}' || text === '=' || text === '{' || (text === ';' && !isOldStyle(stream, index, from))) return undefined;
    if (text !== ')') continue;
    const open = stream.around[index] ?? -1;
    const name = stream.tokens[open - 1];
    if (open < 0 || stream.around[open] !== level) continue;
    if (name?.is === 'word' && !/^(if|while|for|switch|catch|__attribute__|noexcept|throw)$/.test(name.text)) {
      const before = textAt(stream, open - 2);
      if (before === ',' || before === ':') {
        index = open - 1;
        continue;
      }
      return { name: name.text, at: open - 1, parameters: partsOf(stream, open).map(({ from: first, to }) => parameterName(stream, first, to)) };
    }
    if (name?.is === 'word' && /^(if|while|for|switch|catch)$/.test(name.text)) return undefined;
    index = open;
  }
  return undefined;
}

/** `int run(cmd) char *cmd; {`: a semicolon that ends the declaration of a parameter. */
function isOldStyle(stream: Stream, semicolon: number, from: number): boolean {
  for (let index = semicolon - 1; index >= from; index--) {
    const { is, text } = stream.tokens[index] ?? { is: 'mark', text: '' };
    if (text === ')') return textAt(stream, (stream.around[index] ?? 0) - 1) !== '' && stream.tokens[index + 1]?.is === 'word';
    if (is !== 'word' && !['*', ',', ';', '[', ']'].includes(text)) return false;
  }
  return false;
}

function parameterName(stream: Stream, from: number, to: number): string {
  for (let index = to - 1; index >= from; index--) {
    const token = stream.tokens[index];
    if (token?.is === 'word' && textAt(stream, index - 1) !== '=') return token.text;
  }
  return '';
}
