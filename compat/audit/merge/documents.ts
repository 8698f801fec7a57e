import { UsageError } from '../../../src/base/errors.ts';
import type { AuditReport, HostReport } from '../../../src/model/audit-report.ts';

/** A JSON document of netlift with the file it is from and the host it speaks of. */
export interface Named {
  readonly file: string;
  readonly host?: string;
}

export interface AuditDocument extends Named {
  readonly is: 'audit';
  readonly report: AuditReport;
}

export interface LogDocument extends Named {
  readonly is: 'log';
  readonly host: string;
  readonly log: NonNullable<HostReport['log']>;
}

export interface DoctorDocument extends Named {
  readonly is: 'doctor';
  readonly host: string;
  readonly doctor: NonNullable<HostReport['doctor']>;
}

export type MergeDocument = AuditDocument | LogDocument | DoctorDocument;

/** Reads one document; refused where it is none that can be merged. */
export function parseDocument(text: string, { file, host }: Named): MergeDocument {
  const document = parsed(text, file);
  const refuse = (why: string): never => {
    throw new UsageError(`${file} cannot be merged: ${why}`);
  };
  const ofHost = { file, ...(host === undefined ? {} : { host }) };
  switch (document.schema) {
    case 'netlift/audit/1':
      if ('hosts' in document) refuse('it is merged already');
      return { is: 'audit', ...ofHost, report: isAudit(document) ? document : refuse('it is no whole document of netlift audit') };
    case 'netlift/log/1':
      return { is: 'log', file, host: host ?? refuse('say whose log it is: --host NAME=FILE'), log: isLog(document) ? document : refuse('it is no whole document of netlift log') };
    case 'netlift/doctor/1':
      return { is: 'doctor', file, host: host ?? refuse('say whose it is: --host NAME=FILE'), doctor: doctorOf(document) ?? refuse('it is no whole document of netlift doctor') };
    default:
      return refuse(
        typeof document.schema === 'string' ? `its schema is ${document.schema}, not netlift/audit/1, netlift/log/1 or netlift/doctor/1` : 'it has no schema of netlift',
      );
  }
}

type Loose = Readonly<Record<string, unknown>>;

function parsed(text: string, file: string): Loose {
  try {
    return Object(JSON.parse(text)) as Loose;
  } catch (error) {
    throw new UsageError(`${file} cannot be merged: it is no JSON: ${(error as Error).message}`);
  }
}

function isAudit(document: Loose): document is Loose & AuditReport {
  const { findings, summary, paths, started } = document;
  const numbers = ['files', 'affected', 'findings', 'replaceable', 'notReplaceable', 'suppressed', 'known'];
  const records = ['languages', 'bySeverity', 'byKind', 'byTool', 'byRule', 'skipped'];
  return (
    typeof started === 'string' &&
    isListOf(paths, (path) => typeof path === 'string') &&
    isListOf(findings, isFinding) &&
    isObject(summary) &&
    numbers.every((key) => typeof summary[key] === 'number') &&
    records.every((key) => isObject(summary[key]) && Object.values(summary[key]).every((one) => typeof one === 'number')) &&
    isListOf(summary.leftOut, (one) => isObject(one) && typeof one.file === 'string' && typeof one.reason === 'string')
  );
}

function isFinding(one: unknown): boolean {
  if (!isObject(one)) return false;
  const texts = ['file', 'language', 'rule', 'severity', 'kind', 'tool', 'text', 'lines', 'message', 'confidence', 'fingerprint'];
  const places = ['line', 'column', 'endLine', 'endColumn'];
  return (
    texts.every((key) => typeof one[key] === 'string') && places.every((key) => Number.isSafeInteger(one[key])) && (one.replacement === null || typeof one.replacement === 'string')
  );
}

function isLog(document: Loose): document is Loose & NonNullable<HostReport['log']> {
  const isTally = (one: unknown) => isObject(one) && typeof one.name === 'string' && typeof one.uses === 'number';
  return typeof document.uses === 'number' && [document.tools, document.parents, document.lines].every((list) => isListOf(list, isTally));
}

/** What `netlift doctor --json` says, without what is well. */
function doctorOf({ version, can, checks }: Loose): HostReport['doctor'] | undefined {
  if (typeof version !== 'string' || !isObject(can) || !isListOf(checks, isObject)) return undefined;
  const missing = (checks as readonly Loose[]).filter(({ ok }) => ok !== true).map(({ title, remedy }) => ({ title: String(title), remedy: String(remedy) }));
  return { version, can: can as Readonly<Record<string, boolean>>, missing };
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}
