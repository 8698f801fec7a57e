import type { BuiltNode } from '../built/node.ts';
import { ExpressionReader } from './expressions.ts';
import { DEEPEST } from './precedence.ts';
import { tokensOf } from './tokens.ts';

/** The tree of a Perl program, or of an expression within one. */
export function parsePerl(text: string, from = 0, to = text.length): BuiltNode {
  return new Parser(text, tokensOf(text, from, to)).program(from, to);
}

class Parser extends ExpressionReader {
  protected within(from: number, to: number): BuiltNode {
    return parsePerl(this.text, from, to);
  }

  protected block(): BuiltNode {
    const block = this.node('block');
    this.skip('{');
    while (this.peek() !== undefined && !this.isOperator('}')) {
      const before = this.at;
      block.add(this.statement());
      if (this.at === before) this.at++;
    }
    this.skip('}');
    block.end = Math.max(block.end, this.ended());
    return block;
  }

  protected statement(): BuiltNode | undefined {
    if (++this.depth > DEEPEST) {
      this.depth--;
      return undefined;
    }
    try {
      return this.anyStatement();
    } finally {
      this.depth--;
    }
  }

  protected anyStatement(): BuiltNode | undefined {
    if (this.skip(';')) return undefined;
    if (this.isOperator('{')) return this.block();
    if (this.peek()?.is === 'word' && this.isOperator(':', 1) && /^[A-Z_]+$/.test(this.peek()?.text ?? '')) this.at += 2;
    if (this.isWord(/^(?:if|unless|elsif|while|until)$/) && this.isOperator('(', 1)) return this.conditional();
    if (this.isWord(/^(?:for|foreach)$/)) return this.loop();
    if (this.isWord(/^sub$/) && this.peek(1)?.is === 'word') return this.routine();
    if (this.isWord(/^(?:BEGIN|END|INIT|CHECK|else|continue)$/) && this.isOperator('{', 1)) {
      this.at++;
      return this.block();
    }
    if (this.isWord(/^(?:package|no)$/)) {
      while (this.peek() !== undefined && !this.isOperator(';') && !this.isOperator('{')) this.at++;
      return undefined;
    }
    return this.modified();
  }

  /** `statement if condition;` */
  protected modified(): BuiltNode {
    const statement = this.node('statement').add(this.expression(0));
    let result = statement;
    while (this.isWord(/^(?:if|unless|while|until|for|foreach|when)$/)) {
      const how = this.peek()?.text ?? '';
      this.at++;
      const over = this.expression(0);
      result = /^for/.test(how)
        ? this.node('loop', statement.start).add(over, 'over').add(result, 'body')
        : this.node(how, statement.start).add(over, 'condition').add(result, 'consequence');
    }
    this.skip(';');
    return result;
  }

  protected conditional(): BuiltNode {
    const how = this.peek()?.text ?? '';
    const result = this.node(how === 'elsif' ? 'if' : how);
    this.at++;
    result.add(this.parenthesized(), 'condition');
    if (this.isOperator('{')) result.add(this.block(), 'consequence');
    if (this.isWord(/^elsif$/)) result.add(this.conditional(), 'alternative');
    else if (this.isWord(/^else$/) && this.isOperator('{', 1)) {
      this.at++;
      result.add(this.block(), 'alternative');
    }
    return result;
  }

  protected loop(): BuiltNode {
    const result = this.node('loop');
    this.at++;
    if (this.isWord(/^(?:my|our|local|state)$/)) this.at++;
    if (this.peek()?.is === 'variable') result.add(this.primary(), 'target');
    result.add(this.parenthesized(), 'over');
    if (this.isOperator('{')) result.add(this.block(), 'body');
    return result;
  }

  protected routine(): BuiltNode {
    const result = this.node('routine');
    this.at++;
    const name = this.peek();
    this.at++;
    if (name !== undefined) result.add(this.node('word', name.start, name.end), 'name');
    if (this.isOperator('(')) result.add(this.parenthesized(), 'signature');
    if (this.isOperator('{')) result.add(this.block(), 'body');
    return result;
  }

  program(from: number, to: number): BuiltNode {
    const root = this.node('program', from, to);
    while (this.at < this.tokens.length) {
      const before = this.at;
      root.add(this.statement());
      if (this.at === before) this.at++;
    }
    return root;
  }
}
