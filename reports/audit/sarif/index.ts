import type { AuditEnd, ReportedFinding } from '../../../src/model/audit-report.ts';
import type { AuditRule } from '../../../src/model/audit-rule.ts';
import { jsonLine } from '../json.ts';
import { placeName, type Voice } from '../voice.ts';
import { artifactLocation, SOURCE_ROOT } from './artifact.ts';
import { sarifResult } from './result.ts';
import { ruleDescriptor } from './rule.ts';

export interface SarifOptions {
  readonly rules: readonly AuditRule[];
  /** The folder that paths are relative to, absolute. */
  readonly root: string;
}

/** The Static Analysis Results Interchange Format, 2.1.0 (OASIS), one result a line. */
export function sarifVoice({ rules, root }: SarifOptions): Voice {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const seen = occurrences();
  let first = true;
  const line = (finding: ReportedFinding) => {
    const text = `${first ? '\n' : ',\n'}        ${jsonLine(sarifResult(finding, { root, ruleIndex: indexOf.get(finding.rule), occurrence: seen(finding) }))}`;
    first = false;
    return text;
  };
  return {
    begin: ({ version }) => {
      const driver = { name: 'netlift', version, semanticVersion: version, shortDescription: { text: 'Finds legacy network configuration.' }, rules: rules.map(ruleDescriptor) };
      const base = { [SOURCE_ROOT]: { description: { text: 'The folder in which netlift audit was started.' } } };
      return [
        '{',
        '  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",',
        '  "version": "2.1.0",',
        '  "runs": [',
        '    {',
        `      "tool": ${jsonLine({ driver })},`,
        '      "columnKind": "utf16CodeUnits",',
        `      "originalUriBaseIds": ${jsonLine(base)},`,
        '      "results": [',
      ].join('\n');
    },
    findings: (some) => some.map(line).join(''),
    end: (end) => `${first ? '' : '\n      '}],\n      "invocations": [${jsonLine(invocation(end, root))}]\n    }\n  ]\n}\n`,
  };
}

/** How often the same finding has come before: it may be there more than once, and each has a fingerprint of its own. */
function occurrences(): (finding: ReportedFinding) => number {
  let [file, counts] = ['', new Map<string, number>()];
  return (finding) => {
    // Findings come file by file: no more than one file's are kept.
    if (placeName(finding) !== file) [file, counts] = [placeName(finding), new Map()];
    const count = (counts.get(finding.fingerprint) ?? 0) + 1;
    counts.set(finding.fingerprint, count);
    return count;
  };
}

/** How it went: what was not read is said here. */
function invocation({ summary, stopped }: AuditEnd, root: string): object {
  const notifications = summary.leftOut.map(({ file, reason, why }) => ({
    level: reason === 'unreadable' ? 'warning' : 'note',
    message: { text: `not read: ${reason}${why === undefined ? '' : ` (${why})`}` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation({ file }, root) } }],
  }));
  return { executionSuccessful: stopped === undefined, ...(stopped === undefined ? {} : { exitSignalName: stopped }), toolExecutionNotifications: notifications };
}
