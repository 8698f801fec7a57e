import type { AuditOptions } from '../audit/options.ts';
import { runAudit } from '../audit/run.ts';
import { explainRule, listRules } from '../audit/show-rules.ts';
import type { Console } from '../console.ts';
import type { ExitStatus } from '../exit-status.ts';

/** `netlift audit`: every legacy use in files and trees, or what the rules are. */
export async function audit(console: Console, paths: readonly string[], options: AuditOptions): Promise<ExitStatus> {
  if (options.listRules) return listRules(console, options.format);
  if (options.explain !== undefined) return explainRule(console, options.explain);
  return runAudit(console, paths, options);
}
