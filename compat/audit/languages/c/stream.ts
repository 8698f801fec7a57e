import type { Directive, Token } from './tokens.ts';

/** Tokens with their brackets: of a program, or of a macro's body. */
export interface Stream {
  readonly tokens: readonly Token[];
  /** Of each token the bracket around it, as an index; -1 where there is none. Of a closing bracket its opening one. */
  readonly around: Int32Array;
  /** Of each opening bracket where it closes; the number of tokens where it does not. */
  readonly closes: Int32Array;
  /** Where it closes again, in the branches of an #if behind the first. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The brackets of some tokens. Each branch of an #if begins with the brackets that were open at the #if, so that two branches that open the same block open it
 * once; behind the #endif those of the first branch are open. So do two #if, one right behind the other, where the first closes what was open before it:
 * `f(`, and then in each `a);`.
 */
export function bracketed(tokens: readonly Token[], directives: readonly Directive[] = []): Stream {
  const around = new Int32Array(tokens.length).fill(-1);
  const closes = new Int32Array(tokens.length).fill(tokens.length);
  const others = new Map<number, number[]>();
  let open: Link | undefined;
  const branches: Branch[] = [];
  let last: { readonly at: number; readonly before: Link | undefined } | undefined;
  let next = 0;
  for (let index = 0; index <= tokens.length; index++) {
    for (let directive = directives[next]; directive !== undefined && directive.at <= index; directive = directives[++next]) {
      if (directive.name.startsWith('if')) {
        const isAlternative = last?.at === directive.at;
        branches.push({ before: isAlternative ? last?.before : open, after: open, isFirst: true, isAlternative });
        if (isAlternative) open = last?.before;
      }
      const branch = branches.at(-1);
      if (branch === undefined) continue;
      if (/^el(se|if)/.test(directive.name)) {
        if (branch.isFirst) branch.after = open;
        branch.isFirst = false;
        open = branch.before;
      } else if (directive.name === 'endif') {
        const hasClosed = branch.isFirst && !isAround(open, branch.before);
        if (!branch.isFirst || (branch.isAlternative && !hasClosed)) open = branch.after;
        last = hasClosed ? { at: directive.at, before: branch.before } : undefined;
        branches.pop();
      }
    }
    const token = tokens[index];
    if (token === undefined) break;
    around[index] = open?.index ?? -1;
    if (token.is !== 'mark') continue;
    if (token.text === '(' || token.text === '[' || token.text === '{') open = { index, outer: open, text: token.text };
    else if (token.text in closing) {
      const match = matching(open, closing[token.text] as string);
      if (match === undefined) continue;
      around[index] = match.index;
      if (closes[match.index] === tokens.length) closes[match.index] = index;
      else others.set(match.index, [...(others.get(match.index) ?? []), index]);
      open = match.outer;
    }
  }
  return { tokens, around, closes, others };
}

/** A branch of an #if: what was open before it, and what is open behind it. */
interface Branch {
  readonly before: Link | undefined;
  after: Link | undefined;
  isFirst: boolean;
  /** It stands right behind a branch that closed what was open before both. */
  readonly isAlternative: boolean;
}

/** Whether a bracket is still open. */
function isAround(open: Link | undefined, one: Link | undefined): boolean {
  for (let link = open; link !== undefined; link = link.outer) if (link === one) return true;
  return one === undefined;
}

interface Link {
  readonly index: number;
  readonly outer: Link | undefined;
  readonly text: string;
}

/** The innermost open bracket that fits; a brace closes what was left open inside it, a parenthesis never closes a brace. */
function matching(open: Link | undefined, text: string): Link | undefined {
  for (let link = open; link !== undefined; link = link.outer) {
    if (link.text === text) return link;
    if (link.text === '{') return undefined;
  }
  return undefined;
}

/** Where the bracket at `index` closes. A bracket that two branches close closes at the first. */
export function closeOf(stream: Stream, index: number): number {
  return stream.closes[index] ?? stream.tokens.length;
}

/** Where the bracket at `open` closes in the branch that a token inside of it stands in. */
export function closeBehind(stream: Stream, open: number, index: number): number {
  return [closeOf(stream, open), ...(stream.others.get(open) ?? [])].find((close) => close > index) ?? stream.tokens.length;
}

/** The text of a token; empty where there is none. */
export function textAt(stream: Stream, index: number): string {
  return stream.tokens[index]?.text ?? '';
}

/** The parts between the commas of a bracket, each from an index up to another. */
export function partsOf(stream: Stream, open: number): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  const close = closeOf(stream, open);
  let from = open + 1;
  for (let index = open + 1; index < close; index++) {
    const text = textAt(stream, index);
    if (text === '(' || text === '[' || text === '{') index = Math.max(index, Math.min(closeOf(stream, index), close));
    if (text !== ',' || stream.around[index] !== open) continue;
    parts.push({ from, to: index });
    from = index + 1;
  }
  if (from < close || parts.length > 0) parts.push({ from, to: close });
  return parts;
}

/** A call: a name and its parenthesis. */
export interface Call {
  readonly name: string;
  /** The index of the name, and that of the parenthesis. */
  readonly at: number;
  readonly open: number;
}

const notCalled = new Set([
  'if',
  'while',
  'for',
  'switch',
  'return',
  'sizeof',
  'defined',
  'case',
  'else',
  'do',
  'typeof',
  '__typeof__',
  'alignof',
  'decltype',
  'catch',
  '__attribute__',
  '__asm__',
  'asm',
]);

/** The call whose parenthesis is at `open`, where it is one. */
export function callAt(stream: Stream, open: number): Call | undefined {
  if (textAt(stream, open) !== '(') return undefined;
  const before = stream.tokens[open - 1];
  return before?.is === 'word' && !notCalled.has(before.text) ? { name: before.text, at: open - 1, open } : undefined;
}

/** So many brackets are looked through. */
const FARTHEST = 40;

/** The innermost call around a token, as long as no brace stands between. */
export function callAround(stream: Stream, index: number): Call | undefined {
  let steps = 0;
  for (let open = stream.around[index] ?? -1; open >= 0 && steps < FARTHEST; open = stream.around[open] ?? -1) {
    steps++;
    if (textAt(stream, open) === '{') return undefined;
    const call = callAt(stream, open);
    if (call !== undefined) return call;
  }
  return undefined;
}
