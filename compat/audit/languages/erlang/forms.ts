import type { BuiltNode } from '../built/node.ts';
import { ExpressionReader } from '../plain/expressions.ts';
import type { Lexis } from '../plain/lexis.ts';
import { DEEPEST } from '../plain/terms.ts';
import { type PlainToken, tokensOf } from '../plain/tokens.ts';

/** The sign that ends a form: a dot with nothing behind it. */
const END = '.\n';

/** The tree of a program of Erlang: forms, and in each its expressions, one behind the other. */
export function parseForms(text: string, lexis: Lexis): BuiltNode {
  return new Forms(text, signs(text, tokensOf(text, lexis)), lexis).program();
}

/** The tokens as Erlang has them: `++` is one, a dot that ends a form is none of a member's, and the mark of a macro says nothing. */
function signs(text: string, tokens: readonly PlainToken[]): PlainToken[] {
  const found: PlainToken[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (token.is !== 'operator') found.push(token);
    else if (token.text === '+' && last?.is === 'operator' && last.text === '+' && last.end === token.start) found[found.length - 1] = { ...last, end: token.end, text: '++' };
    else if (token.text === '.' && /[\s%]|^$/.test(text.charAt(token.end))) found.push({ ...token, text: END });
    else if (token.text !== '?') found.push(token);
  }
  return found;
}

class Forms extends ExpressionReader {
  program(): BuiltNode {
    const root = this.node('program', 0, this.text.length);
    while (this.peek() !== undefined) root.add(this.routine());
    return root;
  }

  /** `name(Parameters) -> Expression, Expression.`, with its other clauses; `-define(NAME, value).` has no name. */
  protected routine(): BuiltNode {
    const result = this.node('routine');
    const name = this.peek();
    if (name?.is === 'word' && this.isOperator('(', 1)) {
      this.at++;
      result.add(this.node('name', name.start, name.end), 'name');
      result.add(this.items(this.node('parameters'), ')'), 'parameters');
    }
    return result.add(this.block(), 'body');
  }

  /** What stands in brackets has no key. */
  protected override item(): BuiltNode | undefined {
    return this.expression();
  }

  protected block(): BuiltNode {
    const block = this.node('block');
    while (this.peek() !== undefined && !this.isOperator(END)) {
      const before = this.at;
      if (this.depth < DEEPEST) block.add(this.matched());
      if (this.at === before) this.at++;
    }
    this.skip(END);
    block.end = Math.max(block.end, this.ended());
    return block;
  }

  /** `Name = expression`. */
  private matched(): BuiltNode | undefined {
    const left = this.expression();
    if (left === undefined || !this.skip('=')) return left;
    this.depth++;
    const right = this.depth < DEEPEST ? this.matched() : undefined;
    this.depth--;
    return this.node('assignment', left.start).add(left, 'left').add(right, 'right');
  }
}
