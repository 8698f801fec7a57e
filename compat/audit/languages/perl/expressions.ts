import type { BuiltNode } from '../built/node.ts';
import { BINDS, COMMA, DEEPEST } from './precedence.ts';
import { TermReader } from './terms.ts';

/** Reads expressions: operators by how tightly they bind, and what stands behind terms. */
export abstract class ExpressionReader extends TermReader {
  protected parenthesized(): BuiltNode {
    const result = this.node('list');
    if (!this.skip('(')) return result;
    while (this.peek() !== undefined && !this.isOperator(')')) {
      const before = this.at;
      this.items(result);
      if (!this.skip(';') && this.at === before) this.at++;
    }
    this.skip(')');
    result.end = Math.max(result.end, this.ended());
    return result;
  }

  /** Expressions between commas, into a node; `key => value` becomes a pair. */
  protected items(into: BuiltNode): void {
    for (;;) {
      if (this.skip(',') || this.skip('=>')) continue;
      const before = this.at;
      const item = this.expression(COMMA + 1);
      if (item === undefined || this.at === before) return;
      if (this.skip('=>'))
        into.add(
          this.node('pair', item.start)
            .add(item, 'key')
            .add(this.expression(COMMA + 1), 'value'),
        );
      else into.add(item);
      if (!this.isOperator(',') && !this.isOperator('=>')) return;
    }
  }

  protected expression(least: number): BuiltNode | undefined {
    if (++this.depth > DEEPEST) {
      this.depth--;
      this.at++;
      return undefined;
    }
    let left = this.term();
    while (left !== undefined) {
      if (least <= COMMA && (this.isOperator(',') || this.isOperator('=>'))) {
        const list = this.node('list', left.start);
        if (this.skip('=>'))
          list.add(
            this.node('pair', left.start)
              .add(left, 'key')
              .add(this.expression(COMMA + 1), 'value'),
          );
        else list.add(left);
        this.items(list);
        left = list;
        continue;
      }
      const operator = this.operator();
      const binds = operator === undefined || !Object.hasOwn(BINDS, operator) ? undefined : BINDS[operator];
      if (operator === undefined || binds === undefined || binds < least) break;
      this.at++;
      left = this.binary(left, operator, binds);
    }
    this.depth--;
    return left;
  }

  protected operator(): string | undefined {
    const token = this.peek();
    return token?.is === 'operator' || (token?.is === 'word' && /^(?:or|and|xor|eq|ne|lt|gt|le|ge|cmp|x|isa)$/.test(token.text)) ? token.text : undefined;
  }

  protected binary(left: BuiltNode, operator: string, binds: number): BuiltNode {
    if (operator === '?') {
      const result = this.node('conditional', left.start).add(left, 'condition').add(this.expression(4), 'first');
      this.skip(':');
      return result.add(this.expression(5), 'second');
    }
    const isAssignment = binds === 4;
    const kind = isAssignment
      ? 'assignment'
      : operator === '.'
        ? 'concatenation'
        : /^(?:\|\||\/\/|or)$/.test(operator)
          ? 'either'
          : /^(?:=~|!~)$/.test(operator)
            ? 'matching'
            : 'binary';
    const result = this.node(kind, left.start, left.end, undefined)
      .add(left, 'left')
      .add(this.expression(isAssignment ? binds : binds + 1), 'right');
    if (isAssignment && operator !== '=' && !/^(?:\|\||\/\/|&&)=$/.test(operator)) result.add(this.node('grows', left.start, left.start), 'grows');
    return result;
  }

  protected term(): BuiltNode | undefined {
    let result = this.primary();
    while (result !== undefined) {
      const next = this.postfix(result);
      if (next === undefined) break;
      result = next;
    }
    return result;
  }

  /** What stands behind a term without an operator: `->[0]`, `{key}`, `->name(...)`, `(...)`. */
  protected postfix(left: BuiltNode): BuiltNode | undefined {
    const arrow = this.isOperator('->');
    const next = this.peek(arrow ? 1 : 0);
    if (next?.is === 'operator' && (next.text === '[' || next.text === '{') && (arrow || (/^(?:variable|element)$/.test(left.type) && next.start === left.end))) {
      this.at += arrow ? 1 : 0;
      return this.element(left, next.text, arrow);
    }
    if (!arrow) {
      if (left.type === 'variable' && left.text().startsWith('&') && this.isOperator('(')) return this.call(this.node('call', left.start).add(left, 'name'));
      if (left.type === 'element' && this.isOperator('(') && next?.start === left.end) return this.call(this.node('call', left.start).add(left, 'name'));
      return undefined;
    }
    if (next?.is === 'word' || next?.is === 'variable') {
      this.at += 2;
      const call = this.node('method_call', left.start)
        .add(left, 'receiver')
        .add(this.node('word', next.start, next.end), 'name');
      return this.isOperator('(') ? this.call(call) : call;
    }
    if (next?.is === 'operator' && next.text === '(') {
      this.at++;
      return this.call(this.node('call', left.start).add(left, 'name'));
    }
    this.at++;
    return left;
  }

  protected element(left: BuiltNode, bracket: string, arrow: boolean): BuiltNode {
    const result = this.node('element', left.start);
    if (left.type === 'variable' && !arrow) left.label = `${bracket === '{' ? '%' : '@'}${left.text().replace(/^[$@%]\{?|\}$/g, '')}`;
    result.add(left, 'table');
    this.at++;
    const key = this.peek();
    const isBare = key?.is === 'word' && this.isOperator(bracket === '{' ? '}' : ']', 1);
    if (isBare) this.at++;
    else this.items(result);
    const inner = result.children()[1];
    const literal = isBare ? key.text : inner?.type === 'string' || inner?.type === 'number' ? inner.text().replace(/^(['"])(.*)\1$/s, '$2') : undefined;
    if (literal !== undefined) result.label = `.${literal}`;
    this.skip(bracket === '{' ? '}' : ']');
    result.end = this.ended();
    return result;
  }
}
