import type { Command, Compound, Redirect, ShellWord } from './syntax/tree.ts';

/** Longer here-documents are data. */
const mostLines = 2000;

/** What `while read a b; do ... done <<EOF` gives to each of its variables, where a here-document holds the lines. */
export function readLines(loop: Compound): readonly (readonly [name: string, words: readonly ShellWord[]])[] {
  const names = loop.reads ?? [];
  const body = names.length === 0 ? undefined : bodyFor(loop);
  if (body === undefined) return [];
  const lines = linesOf(body);
  const fields = fieldsBy(loop.separators ?? ' \t');
  return names.map((name, index) => [name, lines.flatMap((line) => fieldOf(line, fields, index, index === names.length - 1) ?? [])] as const);
}

/** Its own here-document, or what `cat <<EOF |` hands it. */
function bodyFor({ redirects, pipeline, position }: Compound): ShellWord | undefined {
  const before = pipeline.members[position - 1];
  return heldBy(redirects) ?? (before?.is === 'command' && isCat(before) ? heldBy(before.redirects) : undefined);
}

const heldBy = (redirects: readonly Redirect[]) => redirects.findLast(({ body }) => body !== undefined)?.body;
const isCat = ({ words: [first, more] }: Command) => more === undefined && first?.parts.length === 1 && first.parts[0]?.is === 'text' && first.parts[0].text === 'cat';

/** The lines of a here-document that hold nothing to expand. */
function linesOf({ source, start, end }: ShellWord): readonly ShellWord[] {
  const lines: ShellWord[] = [];
  for (const found of source.text.slice(start, end).matchAll(/[^\n]+/g)) {
    if (lines.length >= mostLines) break;
    if (!/[$`\\]|^\s*#/.test(found[0])) lines.push(wordOf(source, start + found.index, found[0]));
  }
  return lines;
}

function wordOf(source: ShellWord['source'], start: number, text: string): ShellWord {
  const end = start + text.length;
  return { source, start, end, parts: [{ is: 'text', text, start, end, quoted: true }] };
}

/** What the fields of a line match: blanks part them together, any other sign by itself; without a sign the line is one field. */
function fieldsBy(separators: string): RegExp {
  if (separators === '') return /.+/g;
  if (separators.trim() === '') return /\S+/g;
  const signs = separators.replace(/[\\\]^-]/g, '\\$&');
  return new RegExp(`[^${signs}]+|(?<=[${signs}]|^)(?=[${signs}]|$)`, 'g');
}

/** One of the fields of a line; the last variable gets the rest. */
function fieldOf({ source, start, end }: ShellWord, fields: RegExp, index: number, isLast: boolean): ShellWord | undefined {
  const text = source.text.slice(start, end);
  const found = [...text.matchAll(fields)][index];
  if (found === undefined) return undefined;
  return wordOf(source, start + found.index, isLast ? text.slice(found.index).trimEnd() : found[0]);
}
