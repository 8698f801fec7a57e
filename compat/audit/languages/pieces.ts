import { lastUpTo } from '../last-up-to.ts';
import type { Place } from '../use.ts';
import type { Embedded } from './language.ts';

/** A piece of shell text: as it stands in the file from `start` on, or instead of what stands there up to `end`. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** Where it is said, the text is not the file's own: it stands for all between `start` and `end`. */
  readonly end?: number;
}

/** Shell text put together from pieces of a file. A place in it leads to where its first and its last piece stand. */
export function assembled(pieces: readonly Piece[], about: Pick<Embedded, 'through' | 'isShell' | 'notReplaceable'>): Embedded {
  const begins: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    begins.push(length);
    length += text.length;
  }
  const pieceAt = (offset: number) => lastUpTo(begins, offset);
  const at = (offset: number, side: 'start' | 'end') => {
    const index = pieceAt(offset);
    const piece = pieces[index];
    if (piece === undefined) return 0;
    if (piece.end !== undefined) return piece[side] ?? piece.start;
    return piece.start + (offset - (begins[index] as number));
  };
  const placeOf = (start: number, end: number): Place => ({
    start: at(start, 'start'),
    end: end > start ? at(end - 1, 'end') + (isOwn(pieces[pieceAt(end - 1)]) ? 1 : 0) : at(start, 'start'),
  });
  return { text: pieces.map(({ text }) => text).join(''), placeOf, ...about };
}

function isOwn(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.end === undefined;
}
