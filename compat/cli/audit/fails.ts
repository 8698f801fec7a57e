import type { AuditSummary } from '../../../src/model/audit-report.ts';
import type { Severity } from '../../../src/model/finding.ts';
import type { FailOn } from '../../audit/config.ts';

const order: readonly Severity[] = ['note', 'warning', 'error'];

/** Whether there is a finding of the severity or above. */
export function fails({ bySeverity }: AuditSummary, failOn: FailOn): boolean {
  return failOn !== 'never' && order.slice(order.indexOf(failOn)).some((severity) => bySeverity[severity] > 0);
}
