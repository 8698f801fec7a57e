import { version } from '../../../src/base/version.ts';
import type { AuditReport, AuditSummary, HostReport } from '../../../src/model/audit-report.ts';
import { NAMED } from '../summary.ts';
import type { AuditDocument, MergeDocument } from './documents.ts';
import { inOrderOfWalk } from './order.ts';
import { checkShards } from './shards.ts';

/** One report of many documents: shards of an audit, audits of several hosts, and what ran and is there on these. Its totals are those of a single run. */
export function merged(documents: readonly MergeDocument[], { partial }: { readonly partial: boolean }): AuditReport {
  const audits = documents.filter((document) => document.is === 'audit');
  checkShards(audits, partial);
  const names = [...new Set(documents.map(({ host }) => host))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  const started = audits.map(({ report }) => report.started).sort()[0] ?? new Date().toISOString();
  const hosts = names.flatMap((name) => (name === undefined ? [] : [hostReport(name, documents)]));
  const stopped = audits.find(({ report }) => report.stopped !== undefined)?.report.stopped;
  return {
    version,
    started,
    paths: [...new Set(audits.flatMap(({ host, report }) => report.paths.map((path) => (host === undefined ? path : `${host}:${path}`))))],
    findings: names.flatMap((name) => findingsOf(audits.filter(({ host }) => host === name))),
    summary: audits.map(({ host, report }) => withHost(report.summary, host)).reduce(added, nothing),
    ...(stopped === undefined ? {} : { stopped }),
    ...(hosts.length === 0 ? {} : { hosts }),
  };
}

/** The findings of one host, in the order of its files. */
function findingsOf(audits: readonly AuditDocument[]): AuditReport['findings'] {
  const paths = [...new Set(audits.flatMap(({ report }) => report.paths))];
  const findings = audits.flatMap(({ host, report }) => report.findings.map((finding) => (host === undefined ? finding : { ...finding, host })));
  return inOrderOfWalk(findings, paths);
}

function hostReport(name: string, documents: readonly MergeDocument[]): HostReport {
  const own = documents.filter(({ host }) => host === name);
  const audits = own.filter((document) => document.is === 'audit');
  const log = own.find((document) => document.is === 'log')?.log;
  const doctor = own.find((document) => document.is === 'doctor')?.doctor;
  return {
    name,
    ...(audits.length === 0 ? {} : { findings: audits.reduce((sum, { report }) => sum + report.summary.findings, 0) }),
    ...(log === undefined ? {} : { log: { uses: log.uses, tools: log.tools.map(use), parents: log.parents.map(use), lines: log.lines.map(use) } }),
    ...(doctor === undefined ? {} : { doctor }),
  };
}

function use({ name, uses }: { name: string; uses: number }): { name: string; uses: number } {
  return { name, uses };
}

function withHost(summary: AuditSummary, host: string | undefined): AuditSummary {
  return host === undefined ? summary : { ...summary, leftOut: summary.leftOut.map((one) => ({ ...one, file: `${host}:${one.file}` })) };
}

const nothing: AuditSummary = {
  ...{ files: 0, affected: 0, findings: 0, replaceable: 0, notReplaceable: 0, suppressed: 0, known: 0 },
  bySeverity: { error: 0, warning: 0, note: 0 },
  ...{ languages: {}, byKind: {}, byTool: {}, byRule: {}, skipped: {}, leftOut: [] },
};

function added(a: AuditSummary, b: AuditSummary): AuditSummary {
  const leftOut = [...a.leftOut, ...b.leftOut];
  const of = (key: 'files' | 'affected' | 'findings' | 'replaceable' | 'notReplaceable' | 'suppressed' | 'known') => a[key] + b[key];
  return {
    ...{ files: of('files'), affected: of('affected'), findings: of('findings'), replaceable: of('replaceable'), notReplaceable: of('notReplaceable') },
    ...{ suppressed: of('suppressed'), known: of('known') },
    languages: sums(a.languages, b.languages),
    bySeverity: { error: a.bySeverity.error + b.bySeverity.error, warning: a.bySeverity.warning + b.bySeverity.warning, note: a.bySeverity.note + b.bySeverity.note },
    byKind: sums(a.byKind, b.byKind),
    byTool: sums(a.byTool, b.byTool),
    byRule: sums(a.byRule, b.byRule),
    skipped: sums(a.skipped, b.skipped),
    // As many of each reason as one audit names.
    leftOut: leftOut.filter((one, index) => leftOut.slice(0, index).filter(({ reason }) => reason === one.reason).length < NAMED),
  };
}

function sums(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const all = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) all.set(key, (all.get(key) ?? 0) + value);
  return Object.fromEntries(all);
}
