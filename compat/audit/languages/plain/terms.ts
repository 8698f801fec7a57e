import type { BuiltNode } from '../built/node.ts';
import { TokenReader } from '../built/token-reader.ts';
import type { Lexis } from './lexis.ts';
import type { PlainToken } from './tokens.ts';

/** Deeper than this nothing is read. */
export const DEEPEST = 120;

const RESERVED = /^(?:end|else|elseif|until|then|do|in|and|or)$/;

/** Reads terms: literals, names, brackets, and what stands behind them. */
export abstract class TermReader extends TokenReader {
  declare protected readonly tokens: readonly PlainToken[];
  protected readonly lexis: Lexis;

  constructor(text: string, tokens: readonly PlainToken[], lexis: Lexis) {
    super(text, tokens);
    this.lexis = lexis;
  }

  protected abstract expression(): BuiltNode | undefined;
  protected abstract block(): BuiltNode;
  protected abstract routine(): BuiltNode;

  protected term(): BuiltNode | undefined {
    while (this.isPrefix()) this.at++;
    let term = this.isWord(/^new$/) ? this.made() : this.primary();
    while (term !== undefined) {
      const next = this.postfix(term);
      if (next === undefined) break;
      term = next;
    }
    return term;
  }

  private isPrefix(): boolean {
    const token = this.peek();
    return token !== undefined && (token.is === 'operator' ? /^[!&*#-]$/.test(token.text) : token.is === 'word' && /^(?:not|mut|await|ref)$/.test(token.text));
  }

  private primary(): BuiltNode | undefined {
    const token = this.peek();
    if (token === undefined) return undefined;
    if (token.is === 'operator') return this.bracketed(token.text);
    if (token.is === 'word' && RESERVED.test(token.text)) return undefined;
    if (token.is === 'word' && this.lexis.routine.test(token.text) && this.isOperator('(', 1)) return this.routine();
    this.at++;
    const node = this.node(token.is, token.start, token.end);
    if (token.is === 'string') this.fill(node, token);
    return node;
  }

  /** What is put into a literal: names, and what nobody knows. */
  private fill(node: BuiltNode, { text, inner = node.start, interpolates = false, hole }: PlainToken): void {
    node.content = { start: inner, end: inner + text.length, interpolates };
    if (hole === undefined) return;
    for (const { 0: all, 1: braced, 2: bare, index } of text.matchAll(hole)) {
      const name = (braced ?? bare ?? '').trim();
      const isName = /^[A-Za-z_]\w*$/.test(name);
      node.add(this.node(isName ? 'word' : 'unknown', inner + index, inner + index + all.length, isName ? name : undefined));
    }
  }

  private bracketed(open: string): BuiltNode | undefined {
    if (open === '{' && !this.lexis.bracesHoldLists) return this.block();
    const close = { '(': ')', '[': ']', '{': '}' }[open];
    return close === undefined ? undefined : this.items(this.node(open === '(' ? 'group' : 'list'), close);
  }

  /** What stands between brackets, into a node: expressions, and pairs of a key and a value. */
  protected items(into: BuiltNode, close: string): BuiltNode {
    this.at++;
    if (++this.depth > DEEPEST) this.pass(close);
    while (this.peek() !== undefined && !this.isOperator(close)) {
      const before = this.at;
      into.add(this.item());
      if (!this.skip(',') && !this.skip(';') && this.at === before) this.at++;
    }
    this.skip(close);
    this.depth--;
    into.end = Math.max(into.end, this.ended());
    return into;
  }

  protected item(): BuiltNode | undefined {
    const isKeyed = this.lexis.bracesHoldLists && this.isOperator('[');
    const key = isKeyed ? this.items(this.node('group'), ']') : this.expression();
    if (key === undefined || !(this.skip(this.lexis.keyword) || (isKeyed && this.skip('=')))) return key;
    return this.node('pair', key.start).add(key, 'key').add(this.expression(), 'value');
  }

  /** Passes over what is nested too deep. */
  private pass(close: string): void {
    let open = 1;
    for (; this.peek() !== undefined && open > 0; this.at++) {
      const token = this.peek();
      if (token?.is === 'operator') open += /^[([{]$/.test(token.text) ? 1 : /^[)\]}]$/.test(token.text) ? -1 : 0;
    }
    if (this.tokens[this.at - 1]?.text === close) this.at--;
  }

  /** `new ArrayList<String>(...)`, `new String[] {...}`. */
  private made(): BuiltNode | undefined {
    this.at++;
    let name = this.primary();
    while (name !== undefined && this.isOperator('.') && this.peek(1)?.is === 'word') name = this.member(name, 1);
    this.passTypes();
    if (name === undefined || !this.isOperator('[')) return name;
    while (this.isOperator('[')) this.items(this.node('group'), ']');
    return this.isOperator('{') ? this.items(this.node('list'), '}') : name;
  }

  /** `<String, List<String>>`. */
  private passTypes(): void {
    let open = 0;
    for (let steps = 0; steps < 40 && (open > 0 || (steps === 0 && this.isOperator('<'))); steps++, this.at++) {
      if (this.isOperator('<')) open++;
      else if (this.isOperator('>')) open--;
    }
  }

  /** What stands behind a term: `.name`, `(...)`, `[key]`, and a text that is its argument. */
  private postfix(left: BuiltNode): BuiltNode | undefined {
    const [token, next] = [this.peek(), this.peek(1)];
    if (token === undefined) return undefined;
    const isNear = !this.text.slice(left.end, token.start).includes('\n');
    const isName = left.type === 'word' || left.type === 'element';
    if (token.is === 'operator') {
      if (/^(?:\.|\?\.|::)$/.test(token.text) && next?.is === 'word') return this.member(left, 1);
      if (token.text === ':' && this.lexis.blocks === 'words' && next?.is === 'word' && this.isArgument(2)) return this.member(left, 1);
      if (token.text === '!' && isName && next?.is === 'operator' && /^[([{]$/.test(next.text)) {
        this.at++;
        return this.call(left);
      }
      if (token.text === '?' && left.type === 'call' && (next === undefined || /^[.,;)?}]$/.test(next.text))) {
        this.at++;
        return left;
      }
      if (token.text === '(' && isNear) return this.call(left);
      if (token.text === '[' && isNear && left.type !== 'string') return this.element(left);
      return token.text === '{' && this.lexis.blocks === 'words' && isName ? this.call(left) : undefined;
    }
    if (!isName || !isNear || !this.lexis.callsBare) return undefined;
    return token.is === 'string' || (token.is === 'word' && this.isOperator(this.lexis.keyword, 1)) ? this.bare(left) : undefined;
  }

  private isArgument(ahead: number): boolean {
    const token = this.peek(ahead);
    return token?.is === 'string' || (token?.is === 'operator' && /^[({]$/.test(token.text));
  }

  private member(left: BuiltNode, ahead: number): BuiltNode {
    const [name, isPath] = [this.peek(ahead), this.isOperator('::')];
    this.at += ahead + 1;
    // `libc::SIOCGIFADDR` is the name that stands last.
    if (isPath && left.type === 'word') return this.node('word', left.start, name?.end, name?.text);
    const node = this.node('element', left.start, name?.end ?? left.end, `.${name?.text ?? ''}`);
    return node.add(left, 'table');
  }

  /** `table[key]`. */
  private element(left: BuiltNode): BuiltNode {
    const node = this.node('element', left.start).add(left, 'table');
    const key = this.items(this.node('group'), ']').children();
    const [only] = key;
    for (const each of key) node.add(each);
    if (only !== undefined && key.length === 1 && /^(?:string|number)$/.test(only.type)) node.label = `.${only.inner()}`;
    node.end = this.ended();
    return node;
  }

  private call(name: BuiltNode): BuiltNode {
    const node = this.node('call', name.start).add(name, 'name');
    const token = this.peek();
    const close = token === undefined ? undefined : { '(': ')', '[': ']', '{': '}' }[token.text];
    const given = this.node('arguments');
    // Of `name{...}` the list is the argument.
    node.add(token?.text === '{' && this.lexis.blocks === 'words' ? given.add(this.items(this.node('list'), '}')) : this.items(given, close ?? ')'), 'arguments');
    return this.lexis.callsBare && this.isOperator('{') ? node.add(this.block(), 'closure') : node;
  }

  /** `sh 'text'`, `sh script: 'text', returnStdout: true`; in Lua the text is the only argument. */
  private bare(name: BuiltNode): BuiltNode {
    const given = this.node('arguments');
    do given.add(this.item());
    while (this.lexis.blocks === 'braces' && this.skip(','));
    return this.node('call', name.start).add(name, 'name').add(given, 'arguments');
  }
}
