import { availableParallelism } from 'node:os';
import type { Finding } from '../../../src/model/finding.ts';
import { audit as auditPaths } from '../../audit/audit.ts';
import { summing } from '../../audit/summary.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';

interface Options {
  format: 'text' | 'json';
}

/** `netlift audit`: every legacy use in files and trees. */
export async function audit(console: Console, paths: readonly string[], { format }: Options): Promise<ExitStatus> {
  const sums = summing();
  const findings: Finding[] = [];
  for await (const step of auditPaths({ paths, threads: Math.max(1, availableParallelism()), gitignore: true, ignored: [] })) {
    sums.add(step);
    findings.push(...step.reports.flatMap((report) => report.findings));
  }
  const summary = sums.end();
  if (format === 'json') console.out(jsonDocument('audit', { findings, summary }));
  else for (const { file, line, column, severity, rule, message } of findings) console.out(`${file}:${line}:${column}: ${severity}: ${message} [${rule}]\n`);
  return findings.length > 0 ? exitStatus.findings : exitStatus.fine;
}
