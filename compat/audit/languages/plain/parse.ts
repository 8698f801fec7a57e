import type { BuiltNode } from '../built/node.ts';
import { ExpressionReader } from './expressions.ts';
import type { Lexis } from './lexis.ts';
import { DEEPEST } from './terms.ts';
import { tokensOf } from './tokens.ts';

/** The tree of a program, as far as its calls, lists, texts and assignments go. */
export function parsePlain(text: string, lexis: Lexis): BuiltNode {
  return new Parser(text, tokensOf(text, lexis), lexis).program();
}

const ENDS_BLOCK = /^(?:end|else|elseif|until)$/;

class Parser extends ExpressionReader {
  program(): BuiltNode {
    const root = this.node('program', 0, this.text.length);
    while (this.peek() !== undefined) this.into(root);
    return root;
  }

  /** One statement, into a node. It always goes on. */
  private into(node: BuiltNode): void {
    const before = this.at;
    if (++this.depth <= DEEPEST) node.add(this.statement());
    this.depth--;
    if (this.at === before) this.at++;
  }

  private statement(): BuiltNode | undefined {
    const token = this.peek();
    if (this.isOperator('{') && this.lexis.blocks === 'braces') return this.block();
    if (token?.is !== 'word') return this.assignment();
    if (token.text === 'if' || token.text === 'elseif') return this.conditional();
    if (token.text === 'for') return this.loop();
    if (this.lexis.routine.test(token.text) && !this.isOperator('=', 2) && this.peek(1)?.is !== 'string') return this.routine();
    if (token.text === 'return') {
      const result = this.node('return');
      this.at++;
      return result.add(this.expression());
    }
    if (this.lexis.blocks === 'words' && /^(?:do|repeat)$/.test(token.text)) return this.block();
    if (this.lexis.declares.test(token.text)) {
      this.at++;
      return undefined;
    }
    return this.isMethod() ? this.method() : this.assignment();
  }

  /** `{ ... }`, or up to the word that ends it; the word that opens it is passed over. */
  protected block(): BuiltNode {
    const block = this.node('block');
    const isBraces = this.lexis.blocks === 'braces';
    if (isBraces ? this.isOperator('{') : this.isWord(/^(?:do|then|repeat|else)$/)) this.at++;
    while (this.peek() !== undefined && !(isBraces ? this.isOperator('}') : this.isWord(ENDS_BLOCK))) this.into(block);
    if (isBraces) this.skip('}');
    else if (this.isWord(/^(?:end|until)$/)) this.at++;
    block.end = Math.max(block.end, this.ended());
    return block;
  }

  private conditional(): BuiltNode {
    const result = this.node('if');
    this.at++;
    result.add(this.condition(), 'condition');
    if (this.lexis.blocks === 'words') {
      result.add(this.block(), 'consequence');
      if (this.isWord(/^elseif$/)) result.add(this.conditional(), 'alternative');
      else if (this.isWord(/^else$/)) result.add(this.block(), 'alternative');
      return result;
    }
    result.add(this.statement(), 'consequence');
    this.skip(';');
    if (!this.isWord(/^else$/)) return result;
    this.at++;
    return result.add(this.statement(), 'alternative');
  }

  private condition(): BuiltNode {
    const result = this.node('condition');
    if (this.lexis.condition === 'parentheses') return this.isOperator('(') ? this.items(result, ')') : result;
    const isOver = () => this.peek() === undefined || this.isWord(/^(?:then|do|end)$/) || (this.lexis.blocks === 'braces' && (this.isOperator('{') || this.isOperator(';')));
    while (!isOver()) {
      const before = this.at;
      result.add(this.expression());
      if (this.at === before) this.at++;
    }
    return result;
  }

  /** `for name in list do`, `for (Type name : list)`. */
  private loop(): BuiltNode {
    const result = this.node('loop');
    this.at++;
    this.skip('(');
    let target = this.peek();
    for (
      let steps = 0;
      steps < 12 && this.peek() !== undefined && !this.isWord(/^(?:in|do)$/) && !this.isOperator(':') && !this.isOperator('{') && !this.isOperator('=');
      steps++
    ) {
      if (this.peek()?.is === 'word') target = this.peek();
      this.at++;
    }
    if (!this.isWord(/^in$/) && !this.isOperator(':')) return result;
    this.at++;
    if (target !== undefined) result.add(this.node('word', target.start, target.end), 'target');
    result.add(this.expression(), 'over');
    this.skip(')');
    return result.add(this.isOperator('{') || this.isWord(/^do$/) ? this.block() : this.statement(), 'body');
  }

  /** `function name(parameters) ... end`, `fn name(parameters) -> Type { ... }`. */
  protected routine(): BuiltNode {
    const result = this.node('routine');
    this.at++;
    let name = this.peek();
    for (; this.peek() !== undefined && !this.isOperator('(') && !this.isOperator('{') && !this.isOperator(';'); this.at++) if (this.peek()?.is === 'word') name = this.peek();
    if (name?.is === 'word') result.add(this.node('name', name.start, name.end), 'name');
    return this.bodied(result);
  }

  /** `Type name(Type name) throws Type { ... }`. */
  private method(): BuiltNode {
    const name = this.peek();
    const result = this.node('routine').add(this.node('name', name?.start, name?.end), 'name');
    this.at++;
    return this.bodied(result);
  }

  private bodied(routine: BuiltNode): BuiltNode {
    if (this.isOperator('(')) routine.add(this.items(this.node('parameters'), ')'), 'parameters');
    if (this.lexis.blocks === 'braces') {
      for (let steps = 0; steps < 60 && this.peek() !== undefined && !this.isOperator('{') && !this.isOperator(';') && !this.isOperator('}'); steps++) this.at++;
      return this.isOperator('{') ? routine.add(this.block(), 'body') : routine;
    }
    return routine.add(this.block(), 'body');
  }

  /** Whether a method's head stands here: a name with typed parameters, or with none, before a block. */
  private isMethod(): boolean {
    if (this.lexis.blocks !== 'braces' || !this.isOperator('(', 1) || !/^(?:[A-Za-z_]\w*|[>\]])$/.test(this.peek(-1)?.text ?? '')) return false;
    let words = 0;
    for (let ahead = 2; ahead < 80; ahead++) {
      const token = this.peek(ahead);
      if (token === undefined || token.is === 'string' || token.is === 'number' || /^[;{}(=]$/.test(token.text)) return false;
      if (token.text === ',') {
        if (words < 2) return false;
        words = 0;
      } else if (token.is === 'word') words++;
      else if (token.text === ')') return words !== 1 && (this.isOperator('{', ahead + 1) || this.isWord(/^throws$/, ahead + 1));
    }
    return false;
  }
}
