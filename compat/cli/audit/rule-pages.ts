import { existsSync, readFileSync } from 'node:fs';
import type { AuditRule } from '../../../src/model/audit-rule.ts';
import { rules } from '../../audit/rules/index.ts';
import { CannotRun } from '../cannot-run.ts';

/** Beside the sources in a checkout, two folders above the compiled files in a package. */
const folder = ['../../../docs/rules/', '../../../../docs/rules/'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));

/** The page of a rule, as Markdown. */
export function pageOf(id: string): string {
  if (folder === undefined) throw new CannotRun('the pages of the rules are not there', 'install netlift again: its package brings docs/rules');
  return readFileSync(new URL(`${id}.md`, folder), 'utf8');
}

/** Every rule as reports know it, by its id. */
export function auditRules(): AuditRule[] {
  return rules.map(({ id, title, severity, onRequest }) => ({ id, title, severity, ...(onRequest ? { onRequest } : {}), page: pageOf(id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
