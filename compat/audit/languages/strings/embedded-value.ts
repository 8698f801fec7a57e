import { lastUpTo } from '../../last-up-to.ts';
import type { Word } from '../../use.ts';
import type { Embedded } from '../language.ts';
import { isKnown, isResolved, type List, type Piece, type Text } from './value.ts';

/** Shell text that a program puts together, and where its pieces stand. */
export function embeddedText(text: Text, about: Pick<Embedded, 'through' | 'notReplaceable'>): Embedded {
  const [only] = text.pieces;
  return placed(text.pieces, { ...about, isShell: text.pieces.length === 1 && only?.asWritten === true && !only.resolved });
}

/** The words of an argument list. */
export function wordsToRun({ items }: List, source: string): Word[] {
  return items.flatMap((item): Word[] => {
    const pieces = item.is === 'text' ? item.pieces : [];
    const [first] = pieces;
    if (first === undefined) return [];
    const { placeOf, text } = placed(pieces, { through: [], isShell: false });
    const place = placeOf(0, text.length);
    const confidence = !isKnown(item) ? 'partly unknown' : isResolved(item) ? 'variables resolved' : 'literal';
    return [{ text, written: source.slice(place.start, place.end), confidence, place }];
  });
}

function placed(pieces: readonly Piece[], about: Pick<Embedded, 'through' | 'notReplaceable' | 'isShell'>): Embedded {
  const begins: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    begins.push(length);
    length += text.length;
  }
  const indexAt = (offset: number) => lastUpTo(begins, offset);
  const startAt = (offset: number, index: number) => {
    const piece = pieces[index];
    return piece === undefined ? 0 : piece.start + (piece.asWritten ? offset - (begins[index] as number) : 0);
  };
  const placeOf = (start: number, end: number) => {
    const first = indexAt(start);
    const from = startAt(start, first);
    let to = from;
    const last = end > start ? indexAt(end - 1) : first - 1;
    for (let index = first; index <= last; index++) {
      const piece = pieces[index] as Piece;
      if (piece.start < to || piece.start > to + REACH) if (index > first) break;
      to = index === last && piece.asWritten ? piece.start + (end - (begins[index] as number)) : Math.max(to, piece.end);
    }
    return { start: from, end: to };
  };
  return { text: pieces.map(({ text }) => text).join(''), placeOf, ...about };
}

/** Pieces farther apart than this belong to different statements. */
const REACH = 400;
