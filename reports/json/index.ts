import type { Comparison } from '../../src/model/comparison.ts';
import { plain } from './plain.ts';

/** `report.json`: the document `netlift/compare/1` (src/model/schema/compare-1.json), two blanks a level, a newline at the end. */
export function renderJson(comparison: Comparison): string {
  return `${JSON.stringify(plain(comparison), null, 2)}\n`;
}
