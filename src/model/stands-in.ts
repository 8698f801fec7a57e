import type { Finding } from './finding.ts';

/** Whether a finding's replacement can stand in its place unseen. What only looks is shown the same facts in another text: that is for somebody to decide. */
export function standsIn({ kind, replacement }: Pick<Finding, 'kind' | 'replacement'>): boolean {
  return replacement !== null && kind !== 'queries';
}
