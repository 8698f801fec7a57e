import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import { type Effort, effortOf } from './effort.ts';

/** How many findings of each effort something has. */
export interface Total {
  readonly name: string;
  readonly findings: number;
  readonly files: number;
  readonly errors: number;
  readonly efforts: Readonly<Record<Effort, number>>;
}

/** Findings counted by something: what has most first, among equals what comes first by name. */
export function totalsBy(findings: readonly ReportedFinding[], nameOf: (finding: ReportedFinding) => string, fileOf: (finding: ReportedFinding) => string): Total[] {
  const groups = new Map<string, { findings: number; errors: number; files: Set<string>; efforts: Record<Effort, number> }>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const group = groups.get(name) ?? { findings: 0, errors: 0, files: new Set<string>(), efforts: { automatic: 0, thought: 0, redesign: 0, keep: 0 } };
    group.findings++;
    if (finding.severity === 'error') group.errors++;
    group.files.add(fileOf(finding));
    group.efforts[effortOf(finding)]++;
    groups.set(name, group);
  }
  return [...groups].map(([name, { files, ...group }]) => ({ name, ...group, files: files.size })).sort((a, b) => b.findings - a.findings || (a.name < b.name ? -1 : 1));
}
