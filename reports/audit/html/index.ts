import { createHash } from 'node:crypto';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { pageTemplate, templateText } from '../../html/templates.ts';
import { count } from '../../text/amount.ts';
import { visible } from '../../text/visible.ts';
import { type Reading, read } from '../reading/index.ts';
import { hostFacts } from '../text/hosts.ts';
import { gathering, type Voice } from '../voice.ts';
import { choicesView, filesView } from './findings.ts';
import { barsView } from './plot.ts';
import { proseView } from './prose.ts';
import { summaryView } from './summary.ts';
import { reasonsView, tableView } from './tables.ts';

/** An audit as one page that needs no network and, but for the filter, no script. */
export function auditHtmlVoice(): Voice {
  return gathering((report) => {
    const script = templateText('audit/page.js');
    return pageTemplate('audit/')({
      ...pageView(report, read(report)),
      style: templateText('page.css') + templateText('audit/page.css'),
      script,
      scriptHash: createHash('sha256').update(script).digest('base64'),
    });
  });
}

function pageView(report: AuditReport, reading: Reading): object {
  return {
    facts: factsView(report),
    stopped: report.stopped ?? '',
    summary: summaryView(report, reading),
    plots: [barsView('tool', 'Findings by tool', reading.byTool), barsView('folder', 'Findings by folder', reading.byFolder)].filter(({ rows }) => rows.length > 0),
    automatic: reasonsView(reading.automatic),
    needsThought: reasonsView(reading.needsThought),
    mustStay: reasonsView(reading.mustStay),
    tables: [
      tableView('worst', 'The files with most', 'file', reading.worst),
      tableView('by-tool', 'By tool', 'tool', reading.byTool),
      tableView('by-kind', 'By kind', 'kind', reading.byKind),
      tableView('by-folder', 'By folder', 'folder', reading.byFolder),
      tableView('by-rule', 'By rule', 'rule', reading.byRule),
    ].filter(({ rows }) => rows.length > 0),
    hosts: (report.hosts ?? []).map((host) => ({ name: visible(host.name), facts: hostFacts(host).map((fact) => proseView(fact)) })),
    leftOut: leftOutView(report),
    choices: choicesView(reading),
    ...filesView(reading),
  };
}

function factsView({ paths, version, started, shard, summary }: AuditReport): { name: string; value: string }[] {
  return [
    { name: 'Audited', value: paths.length > 3 ? count(paths.length, 'path') : paths.map(visible).join(', ') },
    ...(shard === undefined ? [] : [{ name: 'Shard', value: `${shard.index} of ${shard.of}` }]),
    { name: 'Files', value: count(summary.files, 'file') },
    { name: 'Started', value: `${visible(started).slice(0, 16).replace('T', ' ')} UTC` },
    { name: 'netlift', value: visible(version) },
  ];
}

function leftOutView({ summary }: AuditReport): object {
  const reasons = Object.entries(summary.skipped).map(([reason, files]) => ({ reason: visible(reason), files: count(files, 'file') }));
  const named = summary.leftOut.filter(({ reason }) => reason !== 'binary' && reason !== 'not a regular file');
  return { reasons, named: named.map(({ file, reason, why }) => ({ file: visible(file), why: visible(why ?? reason) })) };
}
