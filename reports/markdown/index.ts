import type { Comparison } from '../../src/model/comparison.ts';
import { plain } from '../json/plain.ts';
import { visibleData } from '../text/visible.ts';
import { catalogue, staleTable } from './catalogue.ts';
import { costTables } from './cost.ts';
import { newDifferenceTable, notCompared } from './findings.ts';
import { heading, summaryTable } from './heading.ts';
import { matrixTables } from './matrix.ts';

/** `report.md`: the summary, what is new or stale, the matrices, every difference with why and advice, and what each side cost. */
export function renderMarkdown(comparison: Comparison): string {
  const data = visibleData(plain(comparison));
  const sections = [heading(data), summaryTable(data), newDifferenceTable(data), staleTable(data), matrixTables(data), notCompared(data), catalogue(data), costTables(data)];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
