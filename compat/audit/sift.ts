import type { ReportedFinding } from '../../src/model/audit-report.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { AuditStep } from './audit.ts';
import type { FileReport } from './audit-file.ts';
import { type Allowance, isKnown } from './baseline.ts';
import { fingerprint } from './fingerprint.ts';

/** What is taken out of an audit's steps before they are shown. */
export interface SiftWishes {
  /** Whether a finding is wanted at all. */
  readonly isWanted: (finding: Finding) => boolean;
  readonly baseline?: Allowance;
  /** The file as fingerprints have it: relative to a folder that stays the same. */
  readonly named: (file: string) => string;
  /** What is suppressed or known is shown too, and marked as such. */
  readonly all: boolean;
}

/** A step of which the findings that count are left, those to show, and how many the baseline knew. */
export interface Sifted {
  readonly step: AuditStep;
  readonly shown: readonly ReportedFinding[];
  readonly known: number;
}

/** Takes out of a step what was not asked for, and what the baseline knows. */
export function sifted(step: AuditStep, { isWanted, baseline, named, all }: SiftWishes): Sifted {
  let known = 0;
  const shown: ReportedFinding[] = [];
  const reported = (finding: Finding): ReportedFinding => ({ ...finding, fingerprint: fingerprint({ ...finding, file: named(finding.file) }) });
  const reports = step.reports.map((report): FileReport => {
    const kept: Finding[] = [];
    const hidden = (report.hidden ?? []).filter(({ finding }) => isWanted(finding));
    const here: ReportedFinding[] = all ? hidden.map(({ finding, reason }) => ({ ...reported(finding), suppressed: reason })) : [];
    for (const finding of report.findings.filter(isWanted)) {
      const isOld = baseline !== undefined && isKnown(baseline, { ...finding, file: named(finding.file) });
      if (isOld) known++;
      else kept.push(finding);
      if (all || !isOld) here.push({ ...reported(finding), ...(baseline === undefined ? {} : { baseline: isOld ? 'unchanged' : 'new' }) });
    }
    shown.push(...here.sort((a, b) => a.line - b.line || a.column - b.column));
    return { ...report, findings: kept, hidden };
  });
  return { step: { ...step, reports }, shown, known };
}
