import type { Region } from '../../src/model/finding.ts';
import { lastUpTo } from './last-up-to.ts';
import type { Place } from './use.ts';

/** The lines of a text, for places in it. */
export interface Lines {
  regionOf(place: Place): Region;
  /** The whole lines that a place touches, without the last line's end; of a line so long that nobody wrote it, the place alone. */
  around(place: Place): string;
}

/** More than this is generated, or data. A file may have a finding in each of its words, and each finding has its lines. */
const LONGEST = 16_384;

/** The lines of a text; where they begin is looked for once. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number) => lastUpTo(starts, offset);
  return {
    regionOf: ({ start, end }) => {
      const [first, last] = [lineOf(start), lineOf(end)];
      return { line: first + 1, column: start - (starts[first] as number) + 1, endLine: last + 1, endColumn: end - (starts[last] as number) + 1 };
    },
    around: ({ start, end }) => {
      const from = starts[lineOf(start)] as number;
      const to = starts[lineOf(Math.max(start, end - 1)) + 1];
      const until = to === undefined ? text.length : to - 1;
      return (until - from > LONGEST ? text.slice(start, Math.min(end, start + LONGEST)) : text.slice(from, until)).replace(/\r?\n?$/, '');
    },
  };
}
