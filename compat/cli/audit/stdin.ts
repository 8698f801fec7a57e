import { readFileSync } from 'node:fs';
import type { AuditStep } from '../../audit/audit.ts';
import { auditBytes, type FileReport } from '../../audit/audit-file.ts';
import type { Wishes } from '../../audit/judge.ts';
import { recognise } from '../../audit/languages/recognise.ts';

/** The standard input as the one file of an audit. Of what language it is, its name and its beginning tell; where they do not, it is shell. */
export async function* auditStdin(name: string, wishes: Wishes): AsyncGenerator<AuditStep> {
  const bytes = readFileSync(0);
  const report: FileReport = bytes.includes(0)
    ? { path: name, skip: 'binary', findings: [] }
    : auditBytes(name, bytes, { ...wishes, language: recognise(name, bytes.toString('latin1', 0, 16_384)) ?? 'shell' });
  yield { reports: [report], files: 1, languages: report.language === undefined ? {} : { [report.language]: 1 } };
}
