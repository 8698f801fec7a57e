import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import type { Severity } from '../../../src/model/finding.ts';
import { count, grouped } from '../../text/amount.ts';
import { visible } from '../../text/visible.ts';
import { type Effort, effortOf, efforts, effortWords } from '../reading/effort.ts';
import type { Reading } from '../reading/index.ts';
import { proseView } from './prose.ts';
import { type LineView, sourceView } from './source.ts';
import { effortClass } from './summary.ts';

/** Findings that the page has room for: a browser stays quick. */
const SHOWN = 5000;
/** Files are open from the start while there are few findings. */
const OPEN = 60;

const severityClass = { error: 'new', warning: 'known', note: 'skipped' } as const satisfies Record<Severity, string>;

export interface FindingView {
  line: number;
  severity: Severity;
  style: string;
  effort: Effort;
  effortName: string;
  effortStyle: string;
  effortSymbol: string;
  tool: string;
  kind: string;
  rule: string;
  message: ReturnType<typeof proseView>;
  source: { lines: LineView[]; more: string };
  replacement: string;
  advice: ReturnType<typeof proseView>;
  notReplaceable: ReturnType<typeof proseView>;
  mark: string;
}

/** What the filter offers. */
export function choicesView({ byTool, byKind, byRule }: Reading): { key: string; label: string; options: { value: string; text: string }[] }[] {
  const names = (totals: Reading['byTool']) => totals.map(({ name }) => visible(name)).sort();
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  return [
    { key: 'severity', label: 'Severity', options: plain(['error', 'warning', 'note']) },
    { key: 'effort', label: 'Effort', options: efforts.map((effort) => ({ value: effort, text: effortWords[effort].name })) },
    { key: 'tool', label: 'Tool', options: plain(names(byTool)) },
    { key: 'kind', label: 'Kind', options: plain(names(byKind)) },
    { key: 'rule', label: 'Rule', options: plain(names(byRule)) },
  ];
}

export function filesView({ files, total }: Reading): { files: { name: string; tally: string; open: boolean; findings: FindingView[] }[]; more: string } {
  const all = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const views = [];
  let left = SHOWN;
  for (const { name, findings } of files) {
    if (left <= 0) break;
    views.push({ name: visible(name), tally: count(findings.length, 'finding'), open: total <= OPEN, findings: findings.slice(0, left).map(findingView) });
    left -= findings.length;
  }
  return { files: views, more: all > SHOWN ? `These are the first ${grouped(SHOWN)} of ${grouped(all)} findings; the JSON document has all of them.` : '' };
}

function findingView(finding: ReportedFinding): FindingView {
  const effort = effortOf(finding);
  const { line, severity, tool, kind, rule, message, replacement, advice = '', notReplaceable = '' } = finding;
  return {
    line,
    severity,
    style: severityClass[severity],
    effort,
    effortName: effortWords[effort].name,
    effortStyle: effortClass[effort],
    effortSymbol: effortWords[effort].symbol,
    tool: visible(tool),
    kind: visible(kind),
    rule: visible(rule),
    message: proseView(message),
    source: sourceView(finding),
    replacement: (replacement ?? '').split('\n').map(visible).join('\n'),
    advice: proseView(advice),
    notReplaceable: proseView(notReplaceable),
    mark: markOf(finding),
  };
}

function markOf({ suppressed, baseline }: ReportedFinding): string {
  if (suppressed !== undefined) return `suppressed: ${visible(suppressed)}`;
  return baseline === 'unchanged' ? 'in the baseline' : '';
}
