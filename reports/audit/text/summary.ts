import type { AuditEnd, AuditSummary } from '../../../src/model/audit-report.ts';
import type { Paint } from '../../terminal/colour.ts';
import { count, grouped } from '../../text/amount.ts';
import { wrapped } from '../../text/columns.ts';
import { visible } from '../../text/visible.ts';
import { hostLines } from './hosts.ts';

/** Files of each reason that are named. */
const NAMED = 3;

/** What an audit came to: totals, what can be replaced, what was not read and why. */
export function summaryText({ summary, stopped, hosts = [] }: AuditEnd, paint: Paint, width: number): string[] {
  const block = (text: string) => wrapped(text, width);
  return [
    ...block(totals(summary)).map((line) => paint(line, 'bold')),
    ...(summary.findings === 0 ? [] : block(work(summary))),
    ...(summary.suppressed + summary.known === 0 ? [] : block(leftOutOnPurpose(summary))),
    ...notRead(summary, width),
    ...(stopped === undefined ? [] : block(`Stopped by ${stopped}: the rest was not read.`).map((line) => paint(line, 'red'))),
    ...hostLines(hosts, paint, width),
  ];
}

function totals({ findings, bySeverity, files, affected, languages }: AuditSummary): string {
  const read = Object.values(languages).reduce((sum, one) => sum + one, 0);
  if (findings === 0) return `No legacy use in ${count(files, 'file')} (${grouped(read)} of a language that netlift reads).`;
  return `${count(bySeverity.error, 'error')}, ${count(bySeverity.warning, 'warning')} and ${count(bySeverity.note, 'note')} in ${grouped(affected)} of ${count(files, 'file')}.`;
}

function work({ replaceable, notReplaceable, findings }: AuditSummary): string {
  const thought = findings - replaceable - notReplaceable;
  return `${grouped(replaceable)} can be replaced as shown, ${grouped(thought)} ${thought === 1 ? 'needs' : 'need'} thought, ${grouped(notReplaceable)} must not be rewritten.`;
}

function leftOutOnPurpose({ suppressed, known }: AuditSummary): string {
  const parts = [...(suppressed === 0 ? [] : [`${grouped(suppressed)} suppressed by comments`]), ...(known === 0 ? [] : [`${grouped(known)} known from the baseline`])];
  return `Not shown: ${parts.join(', ')}.`;
}

function notRead({ skipped, leftOut }: AuditSummary, width: number): string[] {
  const reasons = Object.entries(skipped).sort(([a], [b]) => (a < b ? -1 : 1));
  if (reasons.length === 0) return [];
  return [
    ...wrapped(`Left out: ${reasons.map(([reason, files]) => `${grouped(files)} ${reason}`).join(', ')}.`, width),
    ...reasons.flatMap(([reason, files]) => {
      const named = leftOut.filter((one) => one.reason === reason).slice(0, NAMED);
      if (named.length === 0 || isOrdinary(reason)) return [];
      const lines = named.map(({ file, why }) => `  ${reason}: ${visible(file)}${why === undefined ? '' : ` (${visible(why)})`}`);
      return [...lines, ...(files > named.length ? [`  ${reason}: and ${grouped(files - named.length)} more`] : [])];
    }),
  ];
}

/** What lies in every tree, and nobody needs to hear of one by one. */
function isOrdinary(reason: string): boolean {
  return reason === 'binary' || reason === 'symbolic link' || reason === 'not a regular file';
}
