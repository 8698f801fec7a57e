/** A token of C or C++, by where it stands. Words are names and keywords; a mark is a bracket or an operator. */
export interface Token {
  readonly is: 'word' | 'number' | 'string' | 'character' | 'mark';
  /** A mark's text: the few of two characters that matter (`==`, `!=`, `->`, `::`, `<<`, `+=`, `&&`, `||`), else one character. Of others the text as it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line that begins with #, with its continuations. */
export interface Directive {
  /** `define`, `if`, `include` ... */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** How many tokens of the program stand before it. */
  readonly at: number;
}

/** A text in tokens. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly directives: readonly Directive[];
}

const pairs = new Set(['==', '!=', '->', '::', '<<', '>>', '+=', '&&', '||', '##', '<=', '>=']);
const isWordStart = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || c > 127;
const isDigit = (c: number) => c >= 48 && c <= 57;

/** All tokens of a text. Comments are none; what begins with # at the start of a line is a directive with tokens of its own. Whatever the text is, every character is passed once. */
export function scan(text: string): Scanned {
  const tokens: Token[] = [];
  const directives: Directive[] = [];
  let list = tokens;
  let directive: { name: string; start: number; tokens: Token[]; at: number } | undefined;
  let atLineStart = true;
  let at = 0;
  const endLine = () => {
    atLineStart = true;
    if (directive === undefined) return;
    directives.push({ ...directive, end: at });
    directive = undefined;
    list = tokens;
  };
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (c === 10) {
      endLine();
      at++;
    } else if (c === 92 && (text.charCodeAt(at + 1) === 10 || text.startsWith('\r\n', at + 1))) at += text.charCodeAt(at + 1) === 10 ? 2 : 3;
    else if (c <= 32) at++;
    else if (c === 47 && text.charCodeAt(at + 1) === 47) at = endOfLine(text, at);
    else if (c === 47 && text.charCodeAt(at + 1) === 42) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
    } else if (c === 35 && atLineStart) {
      const match = /#[ \t]*(\w*)/y;
      match.lastIndex = at;
      const [whole = '#', name = ''] = match.exec(text) ?? [];
      directive = { name, start: at, tokens: [], at: tokens.length };
      list = directive.tokens;
      at += whole.length;
      atLineStart = false;
      if (name === 'error' || name === 'warning' || name === 'pragma' || name === 'include') at = endOfLine(text, at);
    } else {
      atLineStart = false;
      const token = tokenAt(text, at, c);
      list.push(token);
      at = token.end;
    }
  }
  endLine();
  return { tokens, directives };
}

/** Where a line ends that backslashes may continue. */
function endOfLine(text: string, from: number): number {
  let end = text.indexOf('\n', from);
  while (end >= 0 && (text.charCodeAt(end - 1) === 92 || (text.charCodeAt(end - 1) === 13 && text.charCodeAt(end - 2) === 92))) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}

function tokenAt(text: string, start: number, c: number): Token {
  if (isWordStart(c)) {
    const end = endOfWord(text, start);
    const quote = text.charCodeAt(end);
    const isPrefix = (quote === 34 || quote === 39) && end - start <= 3;
    const word = text.slice(start, end);
    if (isPrefix && quote === 34 && /^(u8|u|U|L)?R$/.test(word)) return rawString(text, start, end);
    if (isPrefix && /^(u8|u|U|L)$/.test(word)) return quoted(text, start, end, quote);
    return { is: 'word', text: word, start, end };
  }
  if (isDigit(c) || (c === 46 && isDigit(text.charCodeAt(start + 1)))) {
    let end = start + 1;
    while (
      end < text.length &&
      (isWordStart(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) || text[end] === '.' || (text[end] === "'" && isDigit(text.charCodeAt(end + 1))))
    )
      end++;
    return { is: 'number', text: text.slice(start, end), start, end };
  }
  if (c === 34 || c === 39) return quoted(text, start, start, c);
  const two = text.slice(start, start + 2);
  const mark = pairs.has(two) ? two : two.slice(0, 1);
  return { is: 'mark', text: mark, start, end: start + mark.length };
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isWordStart(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  return end;
}

/** A literal ends at its quote, or with the line where the quote was forgotten. */
function quoted(text: string, start: number, open: number, quote: number): Token {
  let end = open + 1;
  while (end < text.length) {
    const c = text.charCodeAt(end);
    if (c === quote) {
      end++;
      break;
    }
    if (c === 10) break;
    end += c === 92 ? (text.startsWith('\r\n', end + 1) ? 3 : 2) : 1;
  }
  end = Math.min(end, text.length);
  return { is: quote === 34 ? 'string' : 'character', text: text.slice(start, end), start, end };
}

function rawString(text: string, start: number, quote: number): Token {
  const open = text.indexOf('(', quote);
  const closing = open < 0 || open - quote > 17 ? undefined : `)${text.slice(quote + 1, open)}"`;
  const close = closing === undefined ? -1 : text.indexOf(closing, open);
  const end = closing === undefined || close < 0 ? endOfLine(text, quote) : close + closing.length;
  return { is: 'string', text: text.slice(start, end), start, end };
}
