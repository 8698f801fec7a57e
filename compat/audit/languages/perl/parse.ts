import { interpolated } from './interpolate.ts';
import { PerlNode } from './node.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Functions that take one argument, so that a comma behind it is not theirs. */
const UNARY =
  /^(?:defined|ref|scalar|lc|uc|lcfirst|ucfirst|length|chr|ord|int|hex|oct|abs|shift|pop|keys|values|each|delete|exists|undef|quotemeta|rand|caller|chdir|rmdir|readlink|stat|lstat|uc|exit|umask|sleep|localtime|gmtime|alarm|require|chroot|readpipe|fc|lock|study|pos|getpgrp|-\w)$/;
const BLOCK_FIRST = /^(?:map|grep|sort|first|any|all|none|try|catch|finally|eval|do|sub|print|printf|say|exec|system|timeout)$/;
/** How tightly an operator binds; those that are missing end an expression. */
const BINDS: Readonly<Record<string, number>> = {
  ...level(1, 'or xor'),
  ...level(2, 'and'),
  ...level(4, '= += -= *= /= .= %= x= ||= &&= //= **= |= &= ^= <<= >>='),
  ...level(5, '?'),
  ...level(6, '.. ...'),
  ...level(7, '|| //'),
  ...level(8, '&&'),
  ...level(9, '| ^'),
  ...level(10, '&'),
  ...level(11, '== != <=> eq ne cmp < > <= >= lt gt le ge isa'),
  ...level(12, '<< >>'),
  ...level(13, '+ - .'),
  ...level(14, '* / % x'),
  ...level(15, '=~ !~'),
  ...level(17, '**'),
};
const COMMA = 3;
/** Deeper than this an expression is not read. */
const DEEPEST = 150;

/** The tree of a Perl program, or of an expression within one. */
export function parsePerl(text: string, from = 0, to = text.length): PerlNode {
  return new Parser(text, tokensOf(text, from, to)).program(from, to);
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  program(from: number, to: number): PerlNode {
    const root = this.node('program', from, to);
    while (this.at < this.tokens.length) {
      const before = this.at;
      root.add(this.statement());
      if (this.at === before) this.at++;
    }
    return root;
  }

  private node(kind: string, start = this.peek()?.start ?? this.text.length, end = start, label?: string): PerlNode {
    return new PerlNode(kind, start, end, this.text, label);
  }

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  private isOperator(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.is === 'operator' && token.text === text;
  }

  private isWord(pattern: RegExp, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.is === 'word' && pattern.test(token.text);
  }

  private skip(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.at++;
    return true;
  }

  /** Where the token before this one ends. */
  private ended(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  private block(): PerlNode {
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

  private statement(): PerlNode | undefined {
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

  private anyStatement(): PerlNode | undefined {
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
  private modified(): PerlNode {
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

  private conditional(): PerlNode {
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

  private loop(): PerlNode {
    const result = this.node('loop');
    this.at++;
    if (this.isWord(/^(?:my|our|local|state)$/)) this.at++;
    if (this.peek()?.is === 'variable') result.add(this.primary(), 'target');
    result.add(this.parenthesized(), 'over');
    if (this.isOperator('{')) result.add(this.block(), 'body');
    return result;
  }

  private routine(): PerlNode {
    const result = this.node('routine');
    this.at++;
    const name = this.peek();
    this.at++;
    if (name !== undefined) result.add(this.node('word', name.start, name.end), 'name');
    if (this.isOperator('(')) result.add(this.parenthesized(), 'signature');
    if (this.isOperator('{')) result.add(this.block(), 'body');
    return result;
  }

  private parenthesized(): PerlNode {
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
  private items(into: PerlNode): void {
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

  private expression(least: number): PerlNode | undefined {
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

  private operator(): string | undefined {
    const token = this.peek();
    return token?.is === 'operator' || (token?.is === 'word' && /^(?:or|and|xor|eq|ne|lt|gt|le|ge|cmp|x|isa)$/.test(token.text)) ? token.text : undefined;
  }

  private binary(left: PerlNode, operator: string, binds: number): PerlNode {
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

  private term(): PerlNode | undefined {
    let result = this.primary();
    while (result !== undefined) {
      const next = this.postfix(result);
      if (next === undefined) break;
      result = next;
    }
    return result;
  }

  /** What stands behind a term without an operator: `->[0]`, `{key}`, `->name(...)`, `(...)`. */
  private postfix(left: PerlNode): PerlNode | undefined {
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

  private element(left: PerlNode, bracket: string, arrow: boolean): PerlNode {
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

  private call(call: PerlNode): PerlNode {
    const list = this.parenthesized();
    list.type = 'arguments';
    return call.add(list, 'arguments');
  }

  private primary(): PerlNode | undefined {
    const token = this.peek();
    if (token === undefined) return undefined;
    switch (token.is) {
      case 'string':
      case 'backticks':
      case 'heredoc':
        this.at++;
        return interpolated(token, this.node(token.is, token.start, token.end), this.text, parsePerl);
      case 'words':
        return this.words(token);
      case 'regex':
      case 'readline':
      case 'number':
        this.at++;
        return this.node(token.is, token.start, token.end);
      case 'variable':
        this.at++;
        return this.node('variable', token.start, token.end, token.text.replace(/^([$@%])\{\^?(\w+)\}$/, '$1$2').replace(/^[@%&$]\$/, '$'));
      case 'filetest':
        this.at++;
        return this.call1(token);
      case 'word':
        return this.word(token);
      default:
        return this.prefixed(token);
    }
  }

  private words(token: Token): PerlNode {
    this.at++;
    const list = this.node('list', token.start, token.end);
    const inner = token.inner ?? token.start;
    for (const match of token.text.matchAll(/\S+/g)) {
      const [start, end] = [inner + match.index, inner + match.index + match[0].length];
      const word = this.node('string', start, end);
      word.content = { start, end, interpolates: false };
      list.add(word);
    }
    return list;
  }

  /** `-x FILE`. */
  private call1(token: Token): PerlNode {
    const call = this.node('call', token.start, token.end).add(this.node('word', token.start, token.end), 'name');
    const list = this.node('arguments', token.end);
    list.add(this.term());
    return call.add(list, 'arguments');
  }

  private prefixed(token: Token): PerlNode | undefined {
    switch (token.text) {
      case '(':
        return this.parenthesized();
      case '[': {
        const list = this.node('list');
        this.at++;
        this.items(list);
        this.skip(']');
        list.end = this.ended();
        return list;
      }
      case '{': {
        const table = this.node('list');
        this.at++;
        this.items(table);
        while (this.peek() !== undefined && !this.isOperator('}')) {
          const before = this.at;
          table.add(this.statement());
          if (this.at === before) this.at++;
        }
        this.skip('}');
        table.end = this.ended();
        return table;
      }
      case 'sigil':
        this.at++;
        return this.isOperator('{') ? this.block() : this.primary();
      case '!':
      case '~':
      case '\\':
      case '-':
      case '+':
      case '++':
      case '--': {
        this.at++;
        const inner = this.expression(16);
        return this.node(token.text === '\\' || token.text === '+' ? 'same' : token.text === '!' ? 'not' : 'prefixed', token.start, token.end).add(inner, 'inner');
      }
      default:
        return undefined;
    }
  }

  private word(token: Token): PerlNode | undefined {
    const { text } = token;
    if (this.isOperator('=>', 1)) {
      this.at++;
      return this.node('word', token.start, token.end);
    }
    if (/^(?:if|unless|while|until|for|foreach|or|and|xor|eq|ne|lt|gt|le|ge|cmp)$/.test(text)) return undefined;
    this.at++;
    if (/^(?:my|our|local|state)$/.test(text)) return this.primary();
    if (/^not$/.test(text)) return this.node('not', token.start).add(this.expression(3), 'inner');
    if (text === 'return') return this.node('return', token.start, token.end).add(this.expression(COMMA), 'value');
    if (text === 'use') return this.use(token);
    if ((text === 'do' || text === 'eval' || text === 'sub') && this.isOperator('{'))
      return this.node(text === 'sub' ? 'routine' : 'same', token.start).add(this.block(), text === 'sub' ? 'body' : 'inner');
    const name = this.node('word', token.start, token.end);
    if (this.isOperator('->') || text.endsWith('::')) return name;
    if (this.isOperator('(')) return this.call(this.node('call', token.start).add(name, 'name'));
    return this.listOperator(name, text);
  }

  /** `name ARGUMENTS` without parentheses; a name alone where none can begin. */
  private listOperator(name: PerlNode, text: string): PerlNode {
    if (!this.beginsArguments(text)) return name;
    const call = this.node('call', name.start).add(name, 'name');
    const list = this.node('arguments');
    if (this.isOperator('{') && BLOCK_FIRST.test(text)) {
      list.add(this.block());
      this.skip(',');
    } else if (
      /^(?:print|printf|say)$/.test(text) &&
      this.peek()?.is !== 'string' &&
      /^(?:word|variable)$/.test(this.peek()?.is ?? '') &&
      /^(?:string|variable|heredoc)$/.test(this.peek(1)?.is ?? '')
    )
      this.at++;
    if (UNARY.test(text)) list.add(this.expression(12));
    else this.items(list);
    return call.add(list, 'arguments');
  }

  private beginsArguments(text: string): boolean {
    const next = this.peek();
    if (next === undefined) return false;
    if (/^(?:string|backticks|heredoc|words|number|variable|filetest|regex|readline)$/.test(next.is)) return true;
    if (next.is === 'word') return !/^(?:if|unless|while|until|for|foreach|or|and|xor|eq|ne|lt|gt|le|ge|cmp|x|isa)$/.test(next.text) && /^[a-z_]/.test(text);
    if (next.text === 'sigil' || next.text === '\\') return true;
    if (next.text === '[') return /^(?:return|push|die|run|start|harness|capture\w*)$/.test(text);
    return next.text === '{' && BLOCK_FIRST.test(text);
  }

  /** `use constant NAME => value`, `use constant { ... }`; what else is used is of no matter. */
  private use(token: Token): PerlNode {
    const result = this.node('use', token.start, token.end);
    const isConstant = this.isWord(/^constant$/);
    if (this.peek()?.is === 'word') this.at++;
    if (isConstant) return this.node('constants', token.start, token.end).add(this.expression(COMMA), 'value');
    result.add(this.expression(COMMA));
    return result;
  }
}

function level(binds: number, operators: string): Record<string, number> {
  return Object.fromEntries(operators.split(' ').map((operator) => [operator, binds]));
}
