import type { Finding, Kind, Severity } from './finding.ts';

/** A file that was not read, or not as it is, and why. */
export interface LeftOut {
  readonly file: string;
  readonly reason: string;
  /** The system's words. */
  readonly why?: string;
}

/** What an audit came to, in numbers. */
export interface AuditSummary {
  /** All that the walk came by. */
  readonly files: number;
  /** Files that were read, by language. */
  readonly languages: Readonly<Record<string, number>>;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  readonly byTool: Readonly<Record<string, number>>;
  readonly byRule: Readonly<Record<string, number>>;
  /** Findings in which a text can stand in the use's place. */
  readonly replaceable: number;
  /** Findings that must not be rewritten. */
  readonly notReplaceable: number;
  /** Files that were not read, by reason; the files themselves are in `leftOut`, the first hundred of each reason. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly leftOut: readonly LeftOut[];
  /** Findings that were suppressed in the text or known from the baseline. */
  readonly suppressed: number;
  readonly known: number;
}

/** An audit as one piece of data. */
export interface AuditReport {
  readonly findings: readonly Finding[];
  readonly summary: AuditSummary;
}
