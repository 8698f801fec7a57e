import type { BuiltNode } from '../built/node.ts';
import type { Token } from '../built/token.ts';
import { TokenReader } from '../built/token-reader.ts';
import { interpolated } from './interpolate.ts';
import { COMMA } from './precedence.ts';

/** Functions that take one argument, so that a comma behind it is not theirs. */
const UNARY =
  /^(?:defined|ref|scalar|lc|uc|lcfirst|ucfirst|length|chr|ord|int|hex|oct|abs|shift|pop|keys|values|each|delete|exists|undef|quotemeta|rand|caller|chdir|rmdir|readlink|stat|lstat|uc|exit|umask|sleep|localtime|gmtime|alarm|require|chroot|readpipe|fc|lock|study|pos|getpgrp|-\w)$/;
const BLOCK_FIRST = /^(?:map|grep|sort|first|any|all|none|try|catch|finally|eval|do|sub|print|printf|say|exec|system|timeout)$/;

/** Reads terms: literals, names, lists, calls. */
export abstract class TermReader extends TokenReader {
  protected abstract expression(least: number): BuiltNode | undefined;
  protected abstract term(): BuiltNode | undefined;
  protected abstract items(into: BuiltNode): void;
  protected abstract parenthesized(): BuiltNode;
  protected abstract block(): BuiltNode;
  protected abstract statement(): BuiltNode | undefined;
  /** The tree of a part of the text. */
  protected abstract within(from: number, to: number): BuiltNode;

  protected call(call: BuiltNode): BuiltNode {
    const list = this.parenthesized();
    list.type = 'arguments';
    return call.add(list, 'arguments');
  }

  protected primary(): BuiltNode | undefined {
    const token = this.peek();
    if (token === undefined) return undefined;
    switch (token.is) {
      case 'string':
      case 'backticks':
      case 'heredoc':
        this.at++;
        return interpolated(token, this.node(token.is, token.start, token.end), this.text, (from, to) => this.within(from, to));
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

  protected words(token: Token): BuiltNode {
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
  protected call1(token: Token): BuiltNode {
    const call = this.node('call', token.start, token.end).add(this.node('word', token.start, token.end), 'name');
    const list = this.node('arguments', token.end);
    list.add(this.term());
    return call.add(list, 'arguments');
  }

  protected prefixed(token: Token): BuiltNode | undefined {
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

  protected word(token: Token): BuiltNode | undefined {
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
  protected listOperator(name: BuiltNode, text: string): BuiltNode {
    if (!this.beginsArguments(text)) return name;
    const call = this.node('call', name.start).add(name, 'name');
    const list = this.node('arguments');
    const prints = /^(?:print|printf|say)$/.test(text);
    if (this.isOperator('{') && BLOCK_FIRST.test(text)) {
      const block = this.block();
      if (prints) call.add(block, 'file');
      else list.add(block);
      this.skip(',');
    } else if (prints && /^(?:word|variable)$/.test(this.peek()?.is ?? '') && /^(?:string|variable|heredoc)$/.test(this.peek(1)?.is ?? '')) call.add(this.handle(), 'file');
    if (UNARY.test(text)) list.add(this.expression(12));
    else this.items(list);
    return call.add(list, 'arguments');
  }

  /** The file that something is printed to: its name or its variable. */
  protected handle(): BuiltNode | undefined {
    const token = this.peek();
    if (token?.is !== 'word') return this.primary();
    this.at++;
    return this.node('word', token.start, token.end);
  }

  protected beginsArguments(text: string): boolean {
    const next = this.peek();
    if (next === undefined) return false;
    if (/^(?:string|backticks|heredoc|words|number|variable|filetest|regex|readline)$/.test(next.is)) return true;
    if (next.is === 'word') return !/^(?:if|unless|while|until|for|foreach|or|and|xor|eq|ne|lt|gt|le|ge|cmp|x|isa)$/.test(next.text) && /^[a-z_]/.test(text);
    if (next.text === 'sigil' || next.text === '\\') return true;
    if (next.text === '[') return /^(?:return|push|die|run|start|harness|capture\w*)$/.test(text);
    return next.text === '{' && BLOCK_FIRST.test(text);
  }

  /** `use constant NAME => value`, `use constant { ... }`; what else is used is of no matter. */
  protected use(token: Token): BuiltNode {
    const result = this.node('use', token.start, token.end);
    const isConstant = this.isWord(/^constant$/);
    if (this.peek()?.is === 'word') this.at++;
    if (isConstant) return this.node('constants', token.start, token.end).add(this.expression(COMMA), 'value');
    result.add(this.expression(COMMA));
    return result;
  }
}
