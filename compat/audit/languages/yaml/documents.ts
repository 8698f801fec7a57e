import { Composer, type CST, Lexer, type Node, Parser } from 'yaml';

/** Nobody writes deeper. The composer calls itself for each level, and where the stack ends within a pattern that is not compiled yet, V8 ends the process. */
const DEEPEST = 200;

/** The contents of the documents of a text. Throws where they are nested too deep. */
export function* documentsOf(text: string): Generator<Node> {
  for (const { contents } of new Composer({ keepSourceTokens: true, logLevel: 'silent' }).compose(tokensOf(text))) if (contents !== null) yield contents as Node;
}

function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST) throw new Error(`it is nested deeper than ${DEEPEST}`);
  }
  yield* parser.end();
}
