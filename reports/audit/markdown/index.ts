import type { AuditReport } from '../../../src/model/audit-report.ts';
import { code, escaped, table } from '../../markdown/escape.ts';
import { count, grouped } from '../../text/amount.ts';
import { visible, visibleData } from '../../text/visible.ts';
import { efforts, effortWords } from '../reading/effort.ts';
import { type Reading, type Reason, read } from '../reading/index.ts';
import type { Total } from '../reading/totals.ts';
import { hostFacts } from '../text/hosts.ts';
import { gathering, type Voice } from '../voice.ts';
import { findingsByFile } from './findings.ts';
import { prose } from './prose.ts';

/** Rows of a table; what has less is added up in the last one. */
const ROWS = 20;

/** An audit as a page of Markdown that a manager can read: what there is, what it takes, where to begin. */
export function auditMarkdownVoice(): Voice {
  return gathering((report) => {
    const reading = read(report);
    const sections = [
      heading(report, reading),
      effortTable(reading),
      reasonTable('## What can be migrated automatically', 'for instance', reading.automatic),
      reasonTable('## What needs thought, and why', 'advice', reading.needsThought),
      reasonTable('## What must not be touched', 'why', reading.mustStay),
      totalTable('## By tool', 'tool', reading.byTool),
      totalTable('## By kind', 'kind', reading.byKind),
      totalTable('## By folder', 'folder', reading.byFolder),
      totalTable('## The files with most', 'file', reading.worst),
      totalTable('## By rule', 'rule', reading.byRule),
      hosts(report),
      leftOut(report),
      findingsByFile(reading),
    ];
    return `${sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  });
}

function heading({ paths, version, started, summary, stopped, shard }: AuditReport, { total }: Reading): string[] {
  const { bySeverity, affected, files, suppressed, known } = summary;
  const where = paths.length > 5 ? count(paths.length, 'path') : paths.map((path) => code(visible(path))).join(', ');
  const part = shard === undefined ? '' : `, shard ${shard.index} of ${shard.of}`;
  return [
    '# Legacy network configuration',
    '',
    total === 0
      ? `No legacy use was found in ${count(files, 'file')}.`
      : `**${count(total, 'legacy use')}** in ${grouped(affected)} of ${count(files, 'file')}: ${count(bySeverity.error, 'error')}, ${count(bySeverity.warning, 'warning')}, ${count(bySeverity.note, 'note')}.`,
    '',
    `netlift ${escaped(version)} looked at ${where}${part} on ${escaped(started.slice(0, 10))}. ${grouped(suppressed)} suppressed by comments, ${grouped(known)} known from the baseline.`,
    ...(stopped === undefined ? [] : ['', `**Stopped by ${escaped(stopped)}: the rest was not read.**`]),
  ];
}

function effortTable({ efforts: counts, total }: Reading): string[] {
  if (total === 0) return [];
  const rows = efforts.map((effort) => [`${effortWords[effort].symbol} **${effortWords[effort].name}**`, grouped(counts[effort]), effortWords[effort].rule]);
  return ['## What it takes', '', ...table(['effort', 'findings', 'what is counted here'], rows)];
}

function reasonTable(title: string, what: string, reasons: readonly Reason[]): string[] {
  if (reasons.length === 0) return [];
  const rows = reasons
    .slice(0, ROWS)
    .map(({ rule, why, effort, findings, files, example }) => [code(rule), effortWords[effort].name, grouped(findings), grouped(files), prose(why), code(visible(example))]);
  const rest = reasons.slice(ROWS).reduce((sum, { findings }) => sum + findings, 0);
  return [title, '', ...table(['rule', 'takes', 'findings', 'files', what, 'where first'], rest === 0 ? rows : [...rows, ['and more', '', grouped(rest), '', '', '']])];
}

function totalTable(title: string, what: string, totals: readonly Total[]): string[] {
  if (totals.length === 0) return [];
  const row = ({ name, findings, files, errors, efforts: counts }: Total) => [
    code(visible(name)),
    ...[findings, files, errors, ...efforts.map((effort) => counts[effort])].map(grouped),
  ];
  const rest = totals.slice(ROWS);
  const more = rest.length === 0 ? [] : [[`and ${grouped(rest.length)} more`, grouped(rest.reduce((sum, { findings }) => sum + findings, 0)), '', '', '', '', '', '']];
  return [title, '', ...table([what, 'findings', 'files', 'errors', ...efforts.map((effort) => effortWords[effort].name)], [...totals.slice(0, ROWS).map(row), ...more])];
}

function hosts({ hosts: all = [] }: AuditReport): string[] {
  if (all.length === 0) return [];
  return ['## Hosts', '', ...visibleData(all).map((host) => `- **${escaped(host.name)}**: ${escaped(hostFacts(host).join(' '))}`)];
}

function leftOut({ summary }: AuditReport): string[] {
  const reasons = Object.entries(summary.skipped);
  if (reasons.length === 0) return [];
  const named = summary.leftOut.filter(({ reason }) => reason !== 'binary' && reason !== 'not a regular file').slice(0, ROWS);
  return [
    '## What was not read',
    '',
    ...table(
      ['why', 'files'],
      reasons.map(([reason, files]) => [escaped(reason), grouped(files)]),
    ),
    ...(named.length === 0
      ? []
      : [
          '',
          ...table(
            ['file', 'why'],
            named.map(({ file, reason, why }) => [code(visible(file)), escaped(visible(why ?? reason))]),
          ),
        ]),
  ];
}
