import { columnsOf } from '../../text/columns.ts';
import { visible } from '../../text/visible.ts';

/** What one character of a line becomes on a screen, and where. */
export interface Cell {
  readonly shown: string;
  /** In UTF-16 code units, as a finding's columns are, from 0. */
  readonly from: number;
  readonly units: number;
  /** The first screen column, from 0, and how many. */
  readonly at: number;
  readonly columns: number;
}

const TAB = 8;

/** A source line as it may be shown: tabs become blanks, what would act on the screen is written out. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let [from, at] = [0, 0];
  for (const character of line) {
    const shown = character === '\t' ? ' '.repeat(TAB - (at % TAB)) : visible(character);
    const columns = columnsOf(shown);
    cells.push({ shown, from, units: character.length, at, columns });
    from += character.length;
    at += columns;
  }
  return cells;
}

/** The screen column at which a code unit begins; one behind the end is where the line ends. */
export function columnAt(cells: readonly Cell[], unit: number): number {
  const cell = cells.find(({ from, units }) => unit < from + units);
  if (cell !== undefined) return cell.at;
  const last = cells.at(-1);
  return last === undefined ? 0 : last.at + last.columns;
}
