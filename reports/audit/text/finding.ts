import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import type { Severity } from '../../../src/model/finding.ts';
import type { Paint, Style } from '../../terminal/colour.ts';
import { wrapped } from '../../text/columns.ts';
import { visible } from '../../text/visible.ts';
import { placeName } from '../voice.ts';
import { excerpt } from './excerpt.ts';

const severityStyle = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, Style>;

export interface TextOptions {
  readonly colour: boolean;
  /** Columns of the terminal; undefined where it is none: then a message stays on one line, as programs that read it expect. */
  readonly width: number | undefined;
}

const HANG = 4;
/** Characters of shell text that are shown. */
const LONGEST = 240;
const LABEL = '      ';

/** A finding as a compiler says it: place, severity, message and rule, the source, what to do. */
export function findingText(finding: ReportedFinding, paint: Paint, width: number | undefined): string[] {
  const { line, column, severity, rule, message } = finding;
  const style = severityStyle[severity];
  const place = `${visible(placeName(finding))}:${line}:${column}:`;
  const words = `${visible(message)} [${visible(rule)}]${marks(finding)}`;
  const head = width === undefined ? [`${place} ${severity}: ${words}`] : hanging(`${place} ${severity}: ${words}`, width);
  const [first = '', ...rest] = head;
  const coloured = first.startsWith(`${place} ${severity}:`) ? `${paint(place, 'bold')} ${paint(`${severity}:`, style)}${first.slice(place.length + severity.length + 2)}` : first;
  return [coloured, ...rest, ...excerpt(finding, { width: width ?? 80, paint, style }), ...remarks(finding, paint, width ?? 80)];
}

function marks({ suppressed, baseline }: ReportedFinding): string {
  if (suppressed !== undefined) return ` (suppressed: ${visible(suppressed)})`;
  return baseline === 'unchanged' ? ' (in the baseline)' : '';
}

/** What to do, or why not. */
function remarks({ replacement, advice, notReplaceable, confidence }: ReportedFinding, paint: Paint, width: number): string[] {
  const labelled = (label: string, lines: readonly string[]) =>
    lines.map((line, index) => `${LABEL}${index === 0 ? paint(label, 'bold') : ' '.repeat(label.length)} ${line}`.trimEnd());
  const said = (label: string, text: string) => labelled(label, wrapped(visible(text), width - LABEL.length - label.length - 1));
  return [
    // Shell text is never broken: it is there to be copied.
    ...(replacement === null || isLong(replacement) ? [] : labelled('help:', replacement.split('\n').map(visible))),
    ...(advice === undefined ? [] : said('help:', advice)),
    ...(replacement !== null && isLong(replacement)
      ? said('help:', `What is exactly the same from any state is shell text of ${replacement.length} characters: \`netlift translate --exact\` and the other formats print it.`)
      : []),
    ...(notReplaceable === undefined ? [] : said('note:', `not replaceable: ${notReplaceable}`)),
    ...(confidence === 'partly unknown' ? said('note:', 'only some of its words are known') : []),
  ];
}

/** Text that nobody reads between findings. */
function isLong(replacement: string): boolean {
  return replacement.length > LONGEST;
}

/** Lines that are broken between words, all but the first indented. */
function hanging(text: string, width: number): string[] {
  const [first = '', ...rest] = wrapped(text, width);
  return rest.length === 0 ? [first] : [first, ...wrapped(rest.join(' '), width - HANG).map((line) => ' '.repeat(HANG) + line)];
}
