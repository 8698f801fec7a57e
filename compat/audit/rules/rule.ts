import type { Finding, Kind, Severity } from '../../../src/model/finding.ts';
import type { Use } from '../use.ts';

/** What a rule says of a use. What is left out comes from the use and from the rule. */
export interface Verdict {
  readonly message: string;
  readonly severity?: Severity;
  readonly kind?: Kind;
  readonly replacement?: string;
  readonly advice?: string;
  readonly notReplaceable?: string;
  readonly calls?: Finding['calls'];
}

/** One rule: its page is `docs/rules/ID.md`, its cases `test/rules/ID.ts`. */
export interface Rule {
  /** Words, never renumbered or reused. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Only judged where it was asked for: what the use does is no legacy use by itself. */
  readonly onRequest?: true;
  /** Undefined where the rule has nothing to say. */
  judge(use: Use): Verdict | undefined;
}
