import type { Token } from '../built/token.ts';
import { closingOf } from './closing.ts';
import { BEFORE_TERM, CLOSING, NUMBER, OPERATORS, PROTOTYPE, VARIABLE, WORD } from './patterns.ts';

/** The tokens of a text. Pod, comments and what stands behind __END__ are left out. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  return new Lexer(text, from, to).tokens;
}

class Lexer {
  readonly tokens: Token[] = [];
  private at: number;
  private readonly pending: { mark: string; indented: boolean; interpolates: boolean; start: number; end: number; index: number }[] = [];
  private readonly text: string;
  private readonly to: number;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.to = to;
    this.at = from;
    while (this.at < to) if (!this.next()) break;
  }

  private next(): boolean {
    const { text } = this;
    const char = text[this.at] as string;
    if (char === '\n') this.newline();
    else if (/\s/.test(char)) this.at++;
    else if (char === '#') this.at = this.lineEnd(this.at);
    else if (char === '=' && this.isLineStart() && /[a-zA-Z]/.test(text[this.at + 1] ?? '')) this.pod();
    else if (/[A-Za-z_]/.test(char)) return this.word();
    else if (/\d/.test(char) || (char === '.' && /\d/.test(text[this.at + 1] ?? '') && this.wantsTerm())) this.take('number', NUMBER);
    else if (char === '"' || char === "'" || char === '`') this.quoted(this.at, this.at, char === '`' ? 'backticks' : 'string', char !== "'");
    else if (char === '(' && this.prototype()) return true;
    else if (/[$@%&]/.test(char) && this.variable()) return true;
    else this.operator(char);
    return true;
  }

  private isLineStart(): boolean {
    return this.at === 0 || this.text[this.at - 1] === '\n';
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 || end > this.to ? this.to : end;
  }

  private pod(): void {
    const cut = /^=cut\b.*$/gm;
    cut.lastIndex = this.at;
    const match = cut.exec(this.text);
    this.at = match === null ? this.to : match.index + match[0].length;
  }

  private newline(): void {
    this.at++;
    for (const { mark, indented, interpolates, start, end, index } of this.pending.splice(0)) {
      const body = this.at;
      let line = body;
      while (line < this.to) {
        const stop = this.lineEnd(line);
        const content = this.text.slice(line, stop);
        if ((indented ? content.trim() : content.replace(/\r$/, '')) === mark) break;
        line = stop + 1;
      }
      const stop = Math.min(line, this.to);
      this.tokens[index] = { is: 'heredoc', start, end, text: this.text.slice(body, stop), inner: body, interpolates };
      this.at = Math.min(this.lineEnd(stop) + 1, this.to);
    }
  }

  /** Whether a term is to come, not an operator. */
  private wantsTerm(): boolean {
    const last = this.tokens.at(-1);
    if (last === undefined) return true;
    if (last.is === 'word') return BEFORE_TERM.test(last.text);
    return last.is === 'operator' && !/^[)\]}]$/.test(last.text);
  }

  private push(is: Token['is'], end: number, more: Partial<Token> = {}): boolean {
    this.tokens.push({ is, start: this.at, end, text: this.text.slice(this.at, end), ...more });
    this.at = end;
    return true;
  }

  private take(is: Token['is'], pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    return this.push(is, this.at + (match?.[0].length ?? 1));
  }

  private word(): boolean {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? '';
    const end = this.at + word.length;
    if ((word === '__END__' || word === '__DATA__') && this.isLineStart()) return false;
    const last = this.tokens.at(-1);
    const isKey =
      /^\s*=>/.test(this.text.slice(end, end + 20)) || (last?.text === '{' && this.text[end] === '}') || last?.text === '->' || (last?.is === 'word' && last.text === 'sub');
    if (!isKey && /^(?:q|qq|qw|qx|m|qr|s|tr|y)$/.test(word) && this.quoteLike(word, end)) return true;
    if (word.length === 1 && word === 'x' && !this.wantsTerm()) return this.push('operator', end);
    return this.push('word', end);
  }

  private quoteLike(word: string, end: number): boolean {
    const rest = this.text.slice(end, end + 200);
    const space = /^\s*/.exec(rest)?.[0].length ?? 0;
    const delimiter = rest[space] ?? '';
    if (delimiter === '' || /[\w\s,;]/.test(delimiter) || (delimiter === '#' && space > 0) || (delimiter === '=' && /^[=>~]/.test(rest.slice(space + 1)))) return false;
    if (delimiter === ')' || (delimiter === '=' && space > 0)) return false;
    const open = end + space;
    if (word === 's' || word === 'tr' || word === 'y') return this.substitution(open, delimiter);
    if (word === 'm' || word === 'qr') {
      this.quoted(this.at, open, 'regex', delimiter !== "'");
      return true;
    }
    const is = word === 'qw' ? 'words' : word === 'qx' ? 'backticks' : 'string';
    this.quoted(this.at, open, is, (word === 'qq' || word === 'qx') && delimiter !== "'");
    return true;
  }

  private substitution(open: number, delimiter: string): boolean {
    const first = closingOf(this.text, open, this.to);
    let second = first;
    if (CLOSING[delimiter] !== undefined) {
      const next = /^\s*/.exec(this.text.slice(first + 1, first + 200))?.[0].length ?? 0;
      second = closingOf(this.text, first + 1 + next, this.to);
    } else second = closingOf(this.text, first, this.to, delimiter);
    const flags = /^[a-z]*/.exec(this.text.slice(second + 1, second + 12))?.[0].length ?? 0;
    return this.push('regex', Math.min(second + 1 + flags, this.to), { text: this.text.slice(open + 1, first), inner: open + 1, interpolates: true });
  }

  private quoted(start: number, open: number, is: Token['is'], interpolates: boolean): void {
    const close = closingOf(this.text, open, this.to);
    const flags = is === 'regex' ? (/^[a-z]*/.exec(this.text.slice(close + 1, close + 12))?.[0].length ?? 0) : 0;
    this.tokens.push({ is, start, end: Math.min(close + 1 + flags, this.to), text: this.text.slice(open + 1, close), inner: open + 1, interpolates });
    this.at = Math.min(close + 1 + flags, this.to);
  }

  /** `sub name($;@)`: its signs are no variables. */
  private prototype(): boolean {
    const [before, last] = [this.tokens.at(-2), this.tokens.at(-1)];
    if (last?.is !== 'word' || (last.text !== 'sub' && before?.text !== 'sub')) return false;
    PROTOTYPE.lastIndex = this.at;
    const match = PROTOTYPE.exec(this.text);
    this.at += match?.[0].length ?? 0;
    return match !== null;
  }

  private variable(): boolean {
    const char = this.text[this.at];
    if ((char === '%' || char === '&') && !this.wantsTerm() && !(this.tokens.at(-1)?.is === 'word' && /[A-Za-z_{$]/.test(this.text[this.at + 1] ?? ''))) return false;
    if (char === '&' && this.text[this.at + 1] === '&') return false;
    VARIABLE.lastIndex = this.at;
    const match = VARIABLE.exec(this.text);
    if (match !== null) return this.push('variable', this.at + match[0].length);
    return /^[$@%&]\s*[{$]/.test(this.text.slice(this.at, this.at + 10)) ? this.push('operator', this.at + 1, { text: 'sigil' }) : false;
  }

  private operator(char: string): void {
    const { text } = this;
    if (char === '/' && this.wantsTerm()) {
      this.quoted(this.at, this.at, 'regex', true);
      return;
    }
    if (char === '<' && this.hereDocument()) return;
    if (char === '<' && this.wantsTerm()) {
      const line = /^<[$\w:]*>/.exec(text.slice(this.at, this.at + 80));
      if (line !== null) {
        this.push('readline', this.at + line[0].length);
        return;
      }
    }
    if (char === '-' && this.wantsTerm() && /^-[a-zA-Z](?!\w|\s*=>)/.test(text.slice(this.at, this.at + 12))) {
      this.push('filetest', this.at + 2);
      return;
    }
    this.take('operator', OPERATORS);
  }

  private hereDocument(): boolean {
    const match = /^<<(~?)(?:"([^"\n]*)"|'([^'\n]*)'|([A-Za-z_]\w*))/.exec(this.text.slice(this.at, this.at + 120));
    if (match === null || (match[4] !== undefined && !this.wantsTerm() && this.tokens.at(-1)?.is !== 'word')) return false;
    const start = this.at;
    this.push('heredoc', start + match[0].length, { text: '', inner: start });
    this.pending.push({
      mark: match[2] ?? match[3] ?? match[4] ?? '',
      indented: match[1] === '~',
      interpolates: match[3] === undefined,
      start,
      end: start + match[0].length,
      index: this.tokens.length - 1,
    });
    return true;
  }
}
