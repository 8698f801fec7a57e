import type { Cell } from './cells.ts';

/** A stretch of a line that fits, from one screen column up to another. */
export interface Window {
  readonly text: string;
  /** The column of the line that the first column of `text` shows. */
  readonly shift: number;
  /** Up to which column of the line it shows. */
  readonly until: number;
}

const ELLIPSIS = '… ';
const ELLIPSIS_END = ' …';
/** Words longer than a third of the room are cut; others stay whole. */
const PATIENCE = 3;

/** The part of a line that holds the columns from `start` to `end`, or as much of them as there is room for, cut between words. */
export function windowOf(cells: readonly Cell[], start: number, end: number, room: number): Window {
  const last = cells.at(-1);
  const whole = last === undefined ? 0 : last.at + last.columns;
  if (whole <= room) return { text: cells.map(({ shown }) => shown).join(''), shift: 0, until: whole };
  const inner = room - ELLIPSIS.length - ELLIPSIS_END.length;
  const left = start + Math.min(end - start, inner) <= room - ELLIPSIS_END.length ? 0 : beginOf(cells, start, end, inner);
  const limit = left + (left === 0 ? room - ELLIPSIS_END.length : inner);
  const right = whole <= limit + ELLIPSIS_END.length ? whole : endOf(cells, left, limit);
  const text = cells.flatMap(({ at, columns, shown }) => (at >= left && at + columns <= right ? shown : [])).join('');
  return { text: `${left === 0 ? '' : ELLIPSIS}${text}${right === whole ? '' : ELLIPSIS_END}`, shift: left === 0 ? 0 : left - ELLIPSIS.length, until: right };
}

/** Where to begin: at a word, with some of what stands before the place. */
function beginOf(cells: readonly Cell[], start: number, end: number, inner: number): number {
  const spare = Math.max(0, inner - (end - start));
  const wanted = Math.max(0, start - Math.floor(spare / 2));
  const word = cells.find(({ at }, index) => at >= wanted && at <= start && isBlank(cells[index - 1]) && !isBlank(cells[index]));
  return word !== undefined && word.at - wanted <= inner / PATIENCE ? word.at : start;
}

function endOf(cells: readonly Cell[], left: number, limit: number): number {
  const fitting = cells.filter(({ at, columns }) => at >= left && at + columns <= limit);
  const next = cells[cells.indexOf(fitting.at(-1) as Cell) + 1];
  const blank = isBlank(next) ? undefined : fitting.findLast((cell) => isBlank(cell));
  const least = left + (limit - left) * (1 - 1 / PATIENCE);
  if (blank !== undefined && blank.at > least) return blank.at;
  const last = fitting.at(-1);
  return last === undefined ? limit : last.at + last.columns;
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.shown.trim() === '';
}
