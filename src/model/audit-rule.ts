import type { Severity } from './finding.ts';

/** A rule as reports know it. */
export interface AuditRule {
  /** Words, never renumbered or reused. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Only judged where it was asked for. */
  readonly onRequest?: true;
  /** Its page, as Markdown. */
  readonly page: string;
}
