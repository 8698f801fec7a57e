import type { AuditReport } from '../../../src/model/audit-report.ts';
import { count, grouped } from '../../text/amount.ts';
import { type Effort, efforts, effortWords } from '../reading/effort.ts';
import type { Reading } from '../reading/index.ts';

/** The colours of the page that each effort has; beside them there is always a sign and a word. */
export const effortClass = { automatic: 'same', thought: 'known', redesign: 'one-sided', keep: 'skipped' } as const satisfies Record<Effort, string>;

const BAR = 1000;

export interface AuditSummaryView {
  headline: string;
  sentence: string;
  alarming: boolean;
  figures: { style: string; symbol: string; name: string; figure: string; share: string; meaning: string }[];
  bar: { style: string; x: number; width: number }[];
}

export function summaryView({ summary }: AuditReport, { total, efforts: counts }: Reading): AuditSummaryView {
  return {
    headline: total === 0 ? 'No legacy use was found.' : `${count(total, 'legacy use')} in ${count(summary.affected, 'file')}`,
    sentence: sentence(summary, total),
    alarming: summary.bySeverity.error > 0,
    figures: efforts.map((effort) => ({
      style: effortClass[effort],
      ...effortWords[effort],
      figure: grouped(counts[effort]),
      share: shareText(counts[effort], total),
      meaning: effortWords[effort].rule,
    })),
    bar: bar(counts, total),
  };
}

function sentence({ bySeverity: { error, warning, note }, files, suppressed, known }: AuditReport['summary'], total: number): string {
  const all =
    total === 0
      ? `In ${count(files, 'file')}.`
      : `${count(error, 'error')} (breaks or is wrong today), ${count(warning, 'warning')} (legacy) and ${count(note, 'note')}, in ${count(files, 'file')} that were looked at.`;
  const hidden = suppressed + known === 0 ? '' : ` Not counted: ${grouped(suppressed)} suppressed by comments, ${grouped(known)} known from the baseline.`;
  return all + hidden;
}

/** Never rounded to nothing or to everything. */
function shareText(part: number, total: number): string {
  if (part === 0) return '';
  const percent = (100 * part) / total;
  if (percent < 1) return 'under 1 %';
  return part < total && percent > 99 ? 'over 99 %' : `${Math.round(percent)} %`;
}

function bar(counts: Readonly<Record<Effort, number>>, total: number): AuditSummaryView['bar'] {
  let before = 0;
  return efforts.flatMap((effort) => {
    if (counts[effort] === 0) return [];
    const [x, end] = [before, before + counts[effort]].map((at) => Math.round((BAR * at) / total)) as [number, number];
    before += counts[effort];
    return [{ style: effortClass[effort], x, width: Math.max(1, end - x) }];
  });
}
