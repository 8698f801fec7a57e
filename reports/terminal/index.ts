import type { Comparison } from '../../src/model/comparison.ts';
import { plain } from '../json/plain.ts';
import { summaryText } from '../reading/verdicts.ts';
import { elapsedText } from '../text/amount.ts';
import { wrapped } from '../text/columns.ts';
import { visible, visibleData } from '../text/visible.ts';
import { painter } from './colour.ts';
import { countsTable } from './counts.ts';
import { staleDeclarations, unexplainedDifferences } from './findings.ts';
import { notableSubjects } from './notable.ts';

export interface TerminalOptions {
  colour: boolean;
  /** Columns of the terminal. Less than 80 is treated as 80; the tables use what there is up to 160. */
  width: number;
  /** Where the HTML report was written, for the last line. */
  reportPath?: string;
}

/** What `netlift compare` ends with: counts, what is not the same, the summary, what is new or stale, and where the report is. Ends with a newline. */
export function renderTerminal(comparison: Comparison, options: TerminalOptions): string {
  const data = visibleData(plain(comparison));
  const width = Math.min(160, Math.max(80, options.width));
  const paint = painter(options.colour);
  const { release, machine, rootless, observer } = data.kernel;
  const about = `Linux ${release} ${machine}, ${rootless ? 'rootless' : 'root'}, ${elapsedText(data.elapsedMs)}, observed by ${observer}`;
  const blocks = [
    wrapped(about, width).map((line) => paint(line, 'dim')),
    countsTable(data, width, paint),
    notableSubjects(data, width, paint),
    wrapped(summaryText(data.summary), width).map((line) => paint(line, 'bold')),
    unexplainedDifferences(data, width, paint),
    staleDeclarations(data.stale, width, paint),
    // A path is kept in one piece, so that it can be selected and opened.
    options.reportPath === undefined ? [] : [`Report: ${visible(options.reportPath)}`],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`;
}
