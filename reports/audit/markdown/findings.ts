import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import { code } from '../../markdown/escape.ts';

import { grouped } from '../../text/amount.ts';
import { visible } from '../../text/visible.ts';
import type { Reading } from '../reading/index.ts';
import { prose } from './prose.ts';

/** Findings that are written out; a page of Markdown is read by people. */
const SHOWN = 1000;

/** Every finding below its file, with the line it stands in and what to write instead. */
export function findingsByFile({ files, total }: Reading): string[] {
  if (files.length === 0) return [];
  const lines = ['## Findings by file'];
  let left = SHOWN;
  for (const { name, findings } of files) {
    if (left <= 0) break;
    lines.push('', `### ${code(visible(name))}`, '', ...findings.slice(0, left).flatMap(item));
    left -= findings.length;
  }
  if (left < 0) lines.push('', `The first ${grouped(SHOWN)} of ${grouped(total)}: the JSON document has all of them.`);
  return lines;
}

function item({ line, severity, message, rule, lines, replacement, advice, notReplaceable, suppressed, baseline }: ReportedFinding): string[] {
  const said = (label: string, text: string) => `  ${label}: ${prose(text)}`;
  return [
    `- Line ${line}, **${severity}**: ${prose(message)} (${code(rule)})${suppressed === undefined ? '' : `; suppressed: ${prose(suppressed)}`}${baseline === 'unchanged' ? '; in the baseline' : ''}`,
    ...block(lines),
    ...(replacement === null ? [] : ['  Instead:', ...block(replacement)]),
    ...(advice === undefined ? [] : [said('Advice', advice)]),
    ...(notReplaceable === undefined ? [] : [said('Not replaceable', notReplaceable)]),
  ];
}

/** Source text in a fence that is longer than any in it, below a list item. */
function block(text: string): string[] {
  const shown = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '    ')));
  const fence = '`'.repeat(Math.max(3, ...shown.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1))));
  return ['', ...[`${fence}text`, ...shown, fence].map((line) => `  ${line}`.trimEnd()), ''];
}
