import type { BuiltNode } from '../built/node.ts';
import { DEEPEST, TermReader } from './terms.ts';

const BINARY = /^(?:==|~=|!=|<=|>=|&&|and|in|instanceof|is|[-+*/%^|]|\.\.)$/;
const EITHER = /^(?:or|\|\||\?\?|\?:)$/;

/** Reads expressions and assignments: terms, and the operators between them. */
export abstract class ExpressionReader extends TermReader {
  protected assignment(): BuiltNode | undefined {
    const isDeclared = this.peek(-1)?.is === 'word' && this.lexis.declares.test(this.peek(-1)?.text ?? '');
    const left = this.several();
    if (left !== undefined && isDeclared && this.isOperator(':')) this.passType();
    const sign = this.peek()?.text ?? '';
    if (left === undefined || !/^(?:=|\+=|\.\.=)$/.test(sign) || this.peek()?.is !== 'operator') return left;
    this.at++;
    const result = this.node('assignment', left.start).add(left, 'left').add(this.several(), 'right');
    return sign === '=' ? result : result.add(this.node('grows', left.start, left.start), 'grows');
  }

  /** `let name: Type = ...`. */
  private passType(): void {
    for (let steps = 0; steps < 30 && this.peek() !== undefined && !this.isOperator('=') && !this.isOperator(';') && !this.isOperator('{'); steps++) this.at++;
  }

  /** An expression, or several between commas. */
  private several(): BuiltNode | undefined {
    const first = this.expression();
    if (first === undefined || !this.isOperator(',')) return first;
    const list = this.node('several', first.start).add(first);
    while (this.skip(',')) list.add(this.expression());
    return list;
  }

  protected expression(): BuiltNode | undefined {
    if (this.depth > DEEPEST) return undefined;
    let left = this.term();
    while (left !== undefined) {
      const token = this.peek();
      if (token === undefined || token.is === 'string' || token.is === 'number') break;
      const next = this.joined(left, token.text);
      if (next === undefined) break;
      left = next;
    }
    return left;
  }

  private joined(left: BuiltNode, sign: string): BuiltNode | undefined {
    const { joins, blocks } = this.lexis;
    if (sign === 'as') {
      this.at++;
      this.term();
      return left;
    }
    const kind = joins.has(sign) ? 'concatenation' : EITHER.test(sign) ? 'either' : BINARY.test(sign) ? 'binary' : undefined;
    if (kind !== undefined) {
      const operator = this.peek();
      this.at++;
      if (kind === 'concatenation' && left.type === 'concatenation') return left.add(this.term());
      const result = this.node(kind, left.start).add(left, 'left');
      if (kind === 'binary') result.add(this.node('operator', operator?.start, operator?.end), 'operator');
      this.depth++;
      result.add(kind === 'either' ? this.expression() : this.term(), 'right');
      this.depth--;
      return result;
    }
    if (sign !== '?' || blocks !== 'braces') return undefined;
    this.at++;
    this.depth++;
    const result = this.node('conditional', left.start).add(left, 'condition').add(this.expression(), 'first');
    if (this.skip(':')) result.add(this.expression(), 'second');
    this.depth--;
    return result;
  }
}
