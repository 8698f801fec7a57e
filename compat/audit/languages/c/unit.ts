import { type Branches, branchesOf } from './branches.ts';
import { bracketed, type Stream } from './stream.ts';
import { type Directive, scan, type Token } from './tokens.ts';

/** A macro, once for each #define of its name. */
export interface Macro {
  readonly name: Token;
  readonly body: Stream;
  /** Whether it takes arguments. */
  readonly isFunction: boolean;
  /** The names of these. */
  readonly parameters: readonly string[];
  /** Where an #undef ends it. */
  readonly until: number;
}

/** A file of C or C++, taken apart. */
export interface Unit {
  readonly text: string;
  /** The program without its directives. */
  readonly program: Stream;
  readonly directives: readonly Directive[];
  /** Before which token of the program each stands. */
  readonly starts: readonly number[];
  readonly macros: ReadonlyMap<string, readonly Macro[]>;
  readonly branches: Branches;
}

/**
 * Takes a file apart into tokens and brackets. It is no grammar of C: a grammar sees what the preprocessor left, while both branches of an #if, the bodies of
 * macros and calls of macros that are no expressions must be read here as they stand.
 */
export function unitOf(text: string): Unit {
  const { tokens, directives } = scan(text);
  const macros = new Map<string, Macro[]>();
  const ends = new Map<string, number>();
  for (const directive of directives.toReversed()) {
    if (directive.name === 'undef') ends.set(directive.tokens[0]?.text ?? '', directive.start);
    const macro = macroOf(directive, ends);
    if (macro === undefined) continue;
    const same = macros.get(macro.name.text);
    if (same === undefined) macros.set(macro.name.text, [macro]);
    else same.unshift(macro);
  }
  return { text, program: bracketed(tokens, directives), directives, starts: directives.map(({ at }) => at), macros, branches: branchesOf(directives, text) };
}

function macroOf({ name, tokens }: Directive, ends: ReadonlyMap<string, number>): Macro | undefined {
  const [word, open] = tokens;
  if (name !== 'define' || word?.is !== 'word') return undefined;
  const isFunction = open?.text === '(' && open.start === word.end;
  const close = isFunction ? tokens.findIndex((token) => token.text === ')') : 0;
  const parameters = tokens.slice(2, Math.max(close, 2)).flatMap(({ is, text }) => (is === 'word' ? [text] : []));
  return { name: word, body: bracketed(close < 0 ? [] : tokens.slice(close + 1)), isFunction, parameters, until: ends.get(word.text) ?? Number.POSITIVE_INFINITY };
}
