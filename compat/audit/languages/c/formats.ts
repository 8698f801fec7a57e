import { joined, type Piece, part, type Text, textOf, unknown, type Value } from '../strings/value.ts';
import { namesTool } from './unknowns.ts';

const HOLE = /%%|%(?:\d+\$)?[-#0+']*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?(?:hh|h|ll|l|q|j|z|t|L)?[a-zA-Z]|%\d|\{[\w:]*\}/g;

/** How many arguments a format asks for. A text that asks for others than it is given is a template of another kind. */
export function holesIn(format: string): number {
  return (format.match(HOLE) ?? []).reduce((sum, hole) => sum + (hole === '%%' ? 0 : 1 + (hole.match(/\*/g) ?? []).length), 0);
}

/** A format with its holes filled. */
export function filled(format: Text, argument: (nth: number) => Value | undefined): Text {
  let next = 0;
  const pieces = format.pieces.flatMap((piece): readonly Piece[] => {
    if (!piece.known) return [piece];
    const made: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(HOLE)) {
      if (match.index > from) made.push(part(piece, from, match.index));
      from = match.index + match[0].length;
      const at = part(piece, match.index, from);
      if (match[0] === '%%') made.push({ ...at, text: '%', asWritten: false });
      else {
        next += (match[0].match(/\*/g) ?? []).length;
        const value = argument(next++);
        made.push(...put(value, at));
      }
    }
    if (from < piece.text.length) made.push(part(piece, from, piece.text.length));
    return made;
  });
  return { is: 'text', pieces };
}

/** What a hole is filled with: a tool's path keeps the place of the argument, anything else stands where the hole is. */
function put(value: Value | undefined, at: Piece): readonly Piece[] {
  if (value === undefined) return unknown('value', at).pieces;
  const text = value.is === 'text' ? value : joined(value.items, ' ');
  if (text.is !== 'text') return [];
  const isKnown = text.pieces.length > 0 && text.pieces.every(({ known }) => known);
  const isTool = isKnown && namesTool.test(textOf(text));
  return text.pieces.map((piece) => ({ ...piece, resolved: isKnown || piece.resolved, ...(isTool ? {} : { start: at.start, end: at.end, asWritten: false }) }));
}
