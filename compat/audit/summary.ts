import type { AuditSummary, LeftOut } from '../../src/model/audit-report.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import { standsIn } from '../../src/model/stands-in.ts';
import type { AuditStep } from './audit.ts';

/** Files of each reason that are named; the others are counted, and so are symbolic links, which lead to what is found elsewhere. */
export const NAMED = 100;

/** A tool may be called like a property that every object has. */
type Counts = Map<string, number>;

/** Adds up the steps of an audit; `known` findings are those that a baseline has taken out of a step. */
export function summing(): { add(step: AuditStep, known?: number): void; end(): AuditSummary } {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const [languages, byKind, byTool, byRule, skipped]: [Counts, Counts, Counts, Counts, Counts] = [new Map(), new Map(), new Map(), new Map(), new Map()];
  const totals = { files: 0, affected: 0, findings: 0, replaceable: 0, notReplaceable: 0, suppressed: 0, known: 0 };
  const leftOut: LeftOut[] = [];
  const addFinding = ({ severity, kind, tool, rule, replacement, notReplaceable }: Finding) => {
    totals.findings++;
    bySeverity[severity]++;
    for (const [counts, key] of [
      [byKind, kind],
      [byTool, tool],
      [byRule, rule],
    ] as const)
      count(counts, key);
    if (standsIn({ kind, replacement })) totals.replaceable++;
    if (notReplaceable !== undefined) totals.notReplaceable++;
  };
  return {
    add: (step, known = 0) => {
      totals.known += known;
      totals.files += step.files;
      for (const [language, files] of Object.entries(step.languages)) count(languages, language, files);
      for (const { path, skip, why, notUtf8, findings, hidden = [] } of step.reports) {
        findings.forEach(addFinding);
        if (findings.length > 0) totals.affected++;
        totals.suppressed += hidden.length;
        const reason = skip ?? (notUtf8 ? 'not UTF-8, read as Latin-1' : undefined);
        if (reason === undefined) continue;
        count(skipped, reason);
        if (reason !== 'symbolic link' && (skipped.get(reason) ?? 0) <= NAMED) leftOut.push({ file: path, reason, ...(why === undefined ? {} : { why }) });
      }
    },
    end: () => ({
      ...{ ...totals, bySeverity, leftOut },
      ...{ languages: recordOf(languages), byKind: recordOf(byKind), byTool: recordOf(byTool), byRule: recordOf(byRule), skipped: recordOf(skipped) },
    }),
  };
}

function count(counts: Counts, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function recordOf(counts: Counts): Record<string, number> {
  return Object.fromEntries(counts);
}
