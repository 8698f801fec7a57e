import { isScalar, type Scalar, type YAMLSeq } from 'yaml';
import type { Embedded } from '../language.ts';
import { assembled, type Piece } from '../pieces.ts';

/** A template of Jinja, or an expression of GitHub: to the shell, something unknown. */
const TEMPLATE = /\$?\{\{.*?\}\}/gs;

/** The text of a scalar from `skipped` on, with its places in the file; of a block, without its indentation. */
export function scalarText(scalar: Scalar, file: string, skipped = 0): Embedded {
  const value = String(scalar.value);
  const pieces = withoutTemplates(piecesOf(scalar, value, file));
  const isPlain = pieces.every(({ end }) => end === undefined);
  return assembled(skipped === 0 ? pieces : dropped(pieces, skipped), { through: [], isShell: isPlain && scalar.type !== 'QUOTE_DOUBLE' && scalar.type !== 'QUOTE_SINGLE' });
}

/** The items of a list as the words of one command; undefined where they are no plain texts. */
export function listText(list: YAMLSeq, file: string): Embedded | undefined {
  if (!list.items.every((item) => isScalar(item))) return undefined;
  const [before, scalars] = shellBefore(list.items as Scalar[]);
  // `command:` may also be a list of whole commands.
  if ((scalars.length < 2 && before === '') || (before !== 'sh -c ' && /\s/.test(String(scalars[0]?.value)))) return undefined;
  const pieces = scalars.map((item, index): Piece => {
    const [start, end] = item.range ?? [0, 0];
    return { text: `${index === 0 ? before : ''}${quoted(String(item.value))} `, start, end };
  });
  return file === '' ? undefined : assembled(pieces, { through: [], isShell: false });
}

/** What runs the words where the list says so only in short: `args: ["-c", TEXT]` of a shell, `["CMD-SHELL", TEXT]` and `["CMD", ...]` of a health check. */
function shellBefore(items: readonly Scalar[]): [before: string, words: readonly Scalar[]] {
  const first = String(items[0]?.value);
  if (first === 'CMD-SHELL') return ['sh -c ', items.slice(1)];
  if (first === 'CMD') return ['command ', items.slice(1)];
  return [/^-[a-z]*c$/.test(first) ? 'sh ' : '', items];
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function piecesOf(scalar: Scalar, value: string, file: string): Piece[] {
  const [start, end] = scalar.range ?? [0, 0];
  const source = file.slice(start, end);
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return blockLines(value, source, start, scalar.type === 'BLOCK_FOLDED');
  const at = source.indexOf(value);
  return at >= 0 ? [{ text: value, start: start + at }] : [{ text: value, start, end }];
}

/** The lines of a block with their indentation taken off; where they are folded, the shell gets one line. */
function blockLines(value: string, source: string, start: number, folded: boolean): Piece[] {
  const head = source.indexOf('\n') + 1;
  const body = source.slice(head);
  const indent = /^(?:[ \t]*\n)*( *)/.exec(body)?.[1]?.length ?? 0;
  const pieces: Piece[] = [];
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf('\n', at);
    const end = newline < 0 ? body.length : newline + 1;
    const from = Math.min(at + indent, end - (newline < 0 ? 0 : 1));
    const line = body.slice(from, end);
    pieces.push({ text: folded && isJoined(body, from, end, indent) ? line.replace(/\r?\n$/, (ending) => ' '.repeat(ending.length)) : line, start: start + head + from });
    at = end;
  }
  return pieces.length === 0 ? [{ text: value, start, end: start + source.length }] : pieces;
}

/** A folded line goes on in the next, unless that is empty or has more indentation. */
function isJoined(body: string, from: number, end: number, indent: number): boolean {
  const next = body.slice(end, end + indent + 1);
  return end < body.length && !/^[ \t]/.test(body.slice(from, end)) && next.length > indent && !/\n/.test(next) && !/\s/.test(next[indent] ?? '');
}

function withoutTemplates(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (!piece.text.includes('{{')) return [piece];
    if (piece.end !== undefined) return [{ ...piece, text: piece.text.replace(TEMPLATE, placeholder) }];
    const parts: Piece[] = [];
    let at = 0;
    for (const { 0: template, index } of piece.text.matchAll(TEMPLATE)) {
      parts.push({ text: piece.text.slice(at, index), start: piece.start + at });
      at = index + template.length;
      parts.push({ text: placeholder(template), start: piece.start + index, end: piece.start + at });
    }
    return [...parts, { text: piece.text.slice(at), start: piece.start + at }].filter(({ text }) => text !== '');
  });
}

/** The template as a variable of the shell. */
function placeholder(template: string): string {
  return `\${${template.replaceAll(/\W+/g, '_')}}`;
}

function dropped(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    if (cut === piece.text.length) return [];
    return [{ ...piece, text: piece.text.slice(cut), start: piece.end === undefined ? piece.start + cut : piece.start }];
  });
}
