import { readFileSync } from 'node:fs';
import type { AuditStep } from '../../audit/audit.ts';
import { auditBytes, type FileReport } from '../../audit/audit-file.ts';
import type { Wishes } from '../../audit/judge.ts';
import { recognise } from '../../audit/languages/recognise.ts';

/** As much as tells a text's language. */
const SAMPLE = 16_384;

/** The standard input as the one file of an audit. Of what language it is, its name and its beginning tell; where they do not, it is shell. */
export async function* auditStdin(name: string, wishes: Wishes): AsyncGenerator<AuditStep> {
  const bytes = readFileSync(0);
  const report = reportOf(name, bytes, wishes);
  yield { reports: [report], files: 1, languages: report.language === undefined ? {} : { [report.language]: 1 } };
}

/** As of a file: what no reader understands is said, and stops nothing. */
function reportOf(name: string, bytes: Buffer, wishes: Wishes): FileReport {
  if (bytes.includes(0)) return { path: name, skip: 'binary', findings: [] };
  return auditBytes(name, bytes, { ...wishes, language: recognise(name, bytes.toString('latin1', 0, SAMPLE)) ?? 'shell' });
}
