import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import { isWithin } from './shards.ts';

/** Puts the findings of shards into the order in which one audit would have come by them. Those of one file stay as they are. */
export function inOrderOfWalk(findings: readonly ReportedFinding[], paths: readonly string[]): ReportedFinding[] {
  const ranks = new Map<string, number>();
  const rankOf = (file: string) => {
    const known = ranks.get(file);
    if (known !== undefined) return known;
    const rank = paths.findIndex((path) => isWithin(file, path));
    ranks.set(file, rank);
    return rank;
  };
  return findings.toSorted((a, b) => rankOf(a.file) - rankOf(b.file) || compareFiles(a.file, b.file));
}

/** As the walk goes: the files of a folder by their names, then its folders by theirs. */
export function compareFiles(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((part, index) => part !== right[index]);
  const isFile = (parts: readonly string[]) => at === parts.length - 1;
  if (isFile(left) !== isFile(right)) return isFile(left) ? -1 : 1;
  return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}
