import { UsageError } from '../../src/base/errors.ts';
import type { Finding } from '../../src/model/finding.ts';
import { fingerprint } from './fingerprint.ts';

/** How often each finding may be there still. */
export type Allowance = Map<string, number>;

/** The findings that were there when the baseline was written, as a document: fingerprints, each with how often, its file and rule. */
export interface Baseline {
  readonly schema: 'netlift/baseline/1';
  readonly findings: readonly { readonly fingerprint: string; readonly count: number; readonly file: string; readonly rule: string }[];
}

/** The baseline of findings, in the order of their files: it is told of one after another, so that they need not be kept. */
export function newBaseline(): { add(finding: Finding): void; end(): Baseline } {
  const counted = new Map<string, Baseline['findings'][number]>();
  return {
    add: (finding) => {
      const key = fingerprint(finding);
      counted.set(key, { fingerprint: key, count: (counted.get(key)?.count ?? 0) + 1, file: finding.file, rule: finding.rule });
    },
    end: () => ({ schema: 'netlift/baseline/1', findings: [...counted.values()] }),
  };
}

/** How many findings of the baseline have not come up. */
export function gone(allowance: Allowance): number {
  return [...allowance.values()].reduce((sum, left) => sum + left, 0);
}

/** Reads a baseline. `name` is said in errors. */
export function parseBaseline(text: string, name: string): Allowance {
  const document = parsed(text, name);
  if (document.schema !== 'netlift/baseline/1' || !Array.isArray(document.findings))
    throw new UsageError(`${name} is no baseline: its schema is not netlift/baseline/1; write one with --update-baseline`);
  if (!document.findings.every(({ fingerprint: key, count }) => typeof key === 'string' && Number.isSafeInteger(count)))
    throw new UsageError(`${name} is no baseline: a finding in it has no fingerprint or no count; write one with --update-baseline`);
  return new Map(document.findings.map(({ fingerprint: key, count }) => [key, count]));
}

/** Whether a finding is known: each is known as often as it was there. */
export function isKnown(allowance: Allowance, finding: Finding): boolean {
  const key = fingerprint(finding);
  const left = allowance.get(key) ?? 0;
  if (left > 0) allowance.set(key, left - 1);
  return left > 0;
}

function parsed(text: string, name: string): Partial<Baseline> {
  try {
    return Object(JSON.parse(text)) as Partial<Baseline>;
  } catch (error) {
    throw new UsageError(`${name} is no baseline: ${(error as Error).message}; write one with --update-baseline`);
  }
}
