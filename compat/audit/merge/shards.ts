import { relative } from 'node:path';
import { UsageError } from '../../../src/base/errors.ts';
import type { AuditDocument } from './documents.ts';

/** Refuses audits that overlap, so that nothing is counted twice, and, where the whole is wanted, those that do not make a whole. */
export function checkShards(audits: readonly AuditDocument[], partial: boolean): void {
  const groups = new Map<string, AuditDocument[]>();
  for (const audit of audits) {
    const key = [audit.host ?? '', ...audit.report.paths].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), audit]);
    if (audit.report.stopped !== undefined && !partial) throw new UsageError(`${audit.file} was stopped before its end: audit again, or merge what there is with --partial`);
  }
  for (const group of groups.values()) checkGroup(group, partial);
  checkApart([...groups.values()].flatMap(([first]) => first ?? []));
}

/** Audits of the same paths are the shards of one. */
function checkGroup(group: readonly AuditDocument[], partial: boolean): void {
  const seen = new Map<number, string>();
  const [first] = group;
  const of = first?.report.shard?.of ?? 1;
  for (const { file, report } of group) {
    const { index, of: here } = report.shard ?? { index: 1, of: 1 };
    if (here !== of) throw new UsageError(`${first?.file} and ${file} overlap: one is a shard of ${of}, the other of ${here}`);
    const other = seen.get(index);
    if (other !== undefined) throw new UsageError(`${other} and ${file} overlap: both are ${of === 1 ? 'audits of the same paths' : `shard ${index}/${of}`}`);
    seen.set(index, file);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0 && !partial)
    throw new UsageError(
      `${missing.length === 1 ? `shard ${missing[0]}/${of} is` : `shards ${missing.join(', ')} of ${of} are`} missing: merge all of them, or what there is with --partial`,
    );
}

/** Audits of different paths of one host may not hold one another's files. */
function checkApart(audits: readonly AuditDocument[]): void {
  for (const [index, one] of audits.entries()) {
    for (const other of audits.slice(index + 1)) {
      if (one.host !== other.host) continue;
      const both = one.report.paths.find((path) => other.report.paths.some((another) => isWithin(path, another) || isWithin(another, path)));
      if (both !== undefined) throw new UsageError(`${one.file} and ${other.file} overlap: both are audits of ${both}`);
    }
  }
}

/** Whether a path is another one, or below it. */
export function isWithin(path: string, folder: string): boolean {
  return !/^\.\.(\/|$)/.test(relative(folder, path));
}
