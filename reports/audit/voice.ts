import type { AuditEnd, AuditRun, ReportedFinding } from '../../src/model/audit-report.ts';

/**
 * How an audit is written down while it runs: each answers a piece of text, and all of them together are the report. What can be written as it comes is not
 * kept, so that a report may be longer than memory.
 */
export interface Voice {
  begin(run: AuditRun): string;
  /** The findings of one file, or of several, in their order. */
  findings(findings: readonly ReportedFinding[]): string;
  end(end: AuditEnd): string;
}

/** A voice that can speak only when it has heard everything. */
export function gathering(written: (report: AuditRun & AuditEnd & { readonly findings: readonly ReportedFinding[] }) => string): Voice {
  let run: AuditRun | undefined;
  const heard: ReportedFinding[] = [];
  return {
    begin: (about) => {
      run = about;
      return '';
    },
    findings: (some) => {
      for (const one of some) heard.push(one);
      return '';
    },
    end: (end) => {
      if (run === undefined) throw new Error('a report ended that never began');
      return written({ ...run, ...end, findings: heard });
    },
  };
}

/** The file of a finding as a reader may find it again: with its host where there are several. */
export function placeName({ host, file }: Pick<ReportedFinding, 'host' | 'file'>): string {
  return host === undefined ? file : `${host}:${file}`;
}
