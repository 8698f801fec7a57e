import { cut, fitted } from '../../../reports/text/columns.ts';
import { visible } from '../../../reports/text/visible.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';
import type { Format } from './formats.ts';
import { ruleOf } from './options.ts';
import { auditRules, pageOf } from './rule-pages.ts';

/** Every rule in a line: id, severity, title. */
export function listRules(console: Console, format: Format): ExitStatus {
  const rules = auditRules();
  if (format === 'json') {
    console.out(jsonDocument('rules', { rules }));
    return exitStatus.fine;
  }
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const width = console.width ?? Number.POSITIVE_INFINITY;
  for (const { id, severity, title, onRequest } of rules)
    console.out(`${cut(`${fitted(id, widest)}  ${severity.padEnd(7)}  ${title}${onRequest ? ' (on request)' : ''}`, width)}\n`);
  return exitStatus.fine;
}

/** The page of one rule: what it finds, why, what to do. */
export function explainRule(console: Console, id: string): ExitStatus {
  const lines = pageOf(ruleOf(id, '--explain').id).trimEnd().split('\n');
  console.out(`${lines.map(visible).join('\n')}\n`);
  return exitStatus.fine;
}
