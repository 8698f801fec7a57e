import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import { code } from '../../markdown/escape.ts';

import { grouped } from '../../text/amount.ts';
import { visible } from '../../text/visible.ts';
import type { Reading } from '../reading/index.ts';
import { prose } from './prose.ts';

/** Findings that are written out; a page of Markdown is read by people. */
const SHOWN = 1000;

/** Every finding below its file, with the line it stands in and what to write instead. */
export function findingsByFile({ files }: Reading): string[] {
  if (files.length === 0) return [];
  const all = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const parts: string[][] = [['## Findings by file']];
  let left = SHOWN;
  for (const { name, findings } of files) {
    if (left <= 0) break;
    parts.push([`### ${code(visible(name))}`], ...findings.slice(0, left).flatMap(partsOf));
    left -= findings.length;
  }
  if (all > SHOWN) parts.push([`The first ${grouped(SHOWN)} of ${grouped(all)}: the JSON document has all of them.`]);
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** An item of a list, in parts that blank lines keep apart. */
function partsOf({ line, severity, message, rule, lines, replacement, advice, notReplaceable, suppressed, baseline }: ReportedFinding): string[][] {
  const said = (label: string, text: string) => [`  ${label}: ${prose(text)}`];
  const marks = `${suppressed === undefined ? '' : `; suppressed: ${prose(suppressed)}`}${baseline === 'unchanged' ? '; in the baseline' : ''}`;
  return [
    [`- Line ${line}, **${severity}**: ${prose(message)} (${code(rule)})${marks}`],
    block(lines),
    ...(replacement === null ? [] : [['  Instead:'], block(replacement)]),
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
  return [`${fence}text`, ...shown, fence].map((line) => `  ${line}`.trimEnd());
}
