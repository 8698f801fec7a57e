import type { Finding } from '../../../src/model/finding.ts';
import type { Paint, Style } from '../../terminal/colour.ts';
import { cellsOf, columnAt } from './cells.ts';
import { windowOf } from './window.ts';

/** Lines of a place that are shown; of a longer one the first and the last. */
const LINES = 4;

export interface ExcerptOptions {
  readonly width: number;
  readonly paint: Paint;
  readonly style: Style;
}

/** The source lines of a finding with their numbers, the place underlined as it is on the screen. */
export function excerpt(finding: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn' | 'lines'>, { width, paint, style }: ExcerptOptions): string[] {
  const lines = finding.lines.split('\n').map((line) => line.replace(/\r$/, ''));
  const digits = Math.max(4, String(finding.line + lines.length - 1).length);
  const gutter = (text: string) => paint(`${text.padStart(digits)} | `, 'dim');
  return lines.flatMap((line, index) => {
    if (lines.length > LINES && index >= LINES - 1 && index < lines.length - 1) return index === LINES - 1 ? [gutter('...').trimEnd()] : [];
    const cells = cellsOf(line);
    const start = columnAt(cells, index === 0 ? finding.column - 1 : firstOf(line));
    const end = index === finding.endLine - finding.line ? columnAt(cells, finding.endColumn - 1) : columnAt(cells, line.length);
    const { text, shift, until } = windowOf(cells, start, end, width - digits - 3);
    const length = Math.max(1, Math.min(end, until) - start);
    const mark = `${' '.repeat(Math.max(0, start - shift))}${paint(`${index === 0 ? '^' : '~'}${'~'.repeat(length - 1)}`, style)}`;
    return [`${gutter(String(finding.line + index))}${text.trimEnd()}`, ...(line.trim() === '' ? [] : [`${gutter('')}${mark}`])];
  });
}

function firstOf(line: string): number {
  return line.length - line.trimStart().length;
}
