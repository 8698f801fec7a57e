import { auditFile, type FileReport } from './audit-file.ts';
import type { Wishes } from './judge.ts';

/** Files to audit in one go, and what came of them. */
export interface Batch {
  readonly number: number;
  readonly paths: readonly string[];
  /** Those, and the ones that the walk came by without a need to open them. */
  readonly files: number;
  readonly wishes: Wishes;
  /** Below these, and beside a script, is looked for what it reads into itself. */
  readonly roots?: readonly string[];
}

/** What came of a batch. */
export interface BatchReport {
  readonly number: number;
  /** Of files that have something to say: findings, or that they were not read as they are. */
  readonly reports: readonly FileReport[];
  /** Files whose language is known, by language. */
  readonly languages: Readonly<Record<string, number>>;
  readonly files: number;
}

/** Audits the files of a batch, in their order. */
export function auditBatch({ number, paths, files, wishes, roots }: Batch): BatchReport {
  const languages: Record<string, number> = {};
  const reports: FileReport[] = [];
  for (const path of paths) {
    const report = auditFile(path, wishes, roots);
    if (report.language !== undefined) languages[report.language] = (languages[report.language] ?? 0) + 1;
    if (saysSomething(report)) reports.push(report);
  }
  return { number, reports, languages, files };
}

function saysSomething({ findings, skip, notUtf8, hidden, remarks }: FileReport): boolean {
  return findings.length > 0 || skip !== undefined || notUtf8 === true || hidden !== undefined || remarks !== undefined;
}
