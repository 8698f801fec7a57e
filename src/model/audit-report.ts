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
  /** Files with a finding. */
  readonly affected: number;
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

/** What is known of a finding beside what it is: plain data for reports. */
export interface ReportedFinding extends Finding {
  /** What it is known by when lines move. */
  readonly fingerprint: string;
  /** Only where there is a baseline: whether it was there when that was written. */
  readonly baseline?: 'new' | 'unchanged';
  /** The reason that a comment in the file gives for suppressing it. */
  readonly suppressed?: string;
  /** The host that the file is on, where audits of several were merged. */
  readonly host?: string;
}

/** Every N-th file only, from the I-th on, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** How an audit was made. */
export interface AuditRun {
  /** The version of netlift. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Files and folders, as they were given. */
  readonly paths: readonly string[];
  readonly shard?: Shard;
}

/** What ended an audit, and what it came to. */
export interface AuditEnd {
  readonly summary: AuditSummary;
  /** It was stopped before it had seen everything: by which signal. */
  readonly stopped?: string;
  readonly hosts?: readonly HostReport[];
}

/** An audit as one piece of data. */
export interface AuditReport extends AuditRun, AuditEnd {
  readonly findings: readonly ReportedFinding[];
}

/** A legacy tool's uses as `netlift log` sums them up. */
export interface HostUse {
  readonly name: string;
  readonly uses: number;
}

/** What is known of a host whose documents were merged. */
export interface HostReport {
  readonly name: string;
  /** Findings in its files; missing where no audit of it was merged. */
  readonly findings?: number;
  /** What ran there, from `netlift log --json`. */
  readonly log?: { readonly uses: number; readonly tools: readonly HostUse[]; readonly parents: readonly HostUse[]; readonly lines: readonly HostUse[] };
  /** What it can do, from `netlift doctor --json`. */
  readonly doctor?: { readonly version: string; readonly can: Readonly<Record<string, boolean>>; readonly missing: readonly { readonly title: string; readonly remedy: string }[] };
}
