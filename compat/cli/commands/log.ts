import { readFileSync } from 'node:fs';
import { visible } from '../../../reports/text/visible.ts';
import { type LogSummary, sumUp, type Tally } from '../../applets/log-summary.ts';
import { shellLine } from '../../iproute2/shell.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';

/** `netlift log`: who uses which legacy tools, how often, and what it is in iproute2's words. */
export function log(console: Console, files: readonly string[], { json }: { json?: true }): ExitStatus {
  const summary = sumUp(files.map(textOf), shellLine);
  console.out(json ? jsonDocument('log', summary) : shown(console, summary));
  return exitStatus.fine;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotRun((error as Error).message, 'NETLIFT_LOG names the file that the applets write');
  }
}

function shown(console: Console, { uses, broken, first, last, tools, parents, lines }: LogSummary): string {
  const brokenLine = broken === 0 ? [] : [`${broken} ${broken === 1 ? 'line is' : 'lines are'} broken and not counted`];
  if (uses === 0) return `${['no use of a legacy tool', ...brokenLine].join('\n')}\n`;
  return [
    `${uses} ${uses === 1 ? 'use' : 'uses'} from ${first} to ${last}`,
    ...brokenLine,
    '',
    console.bold('by tool'),
    ...tools.map((tool) => row(tool) + noted({ failed: tool.failures - tool.refused, refused: tool.refused })),
    '',
    console.bold('by parent'),
    ...parents.map(row),
    '',
    console.bold('by command line'),
    ...lines.flatMap((line) => [
      row(line),
      ...line.equivalent.map((command) => `${' '.repeat(10)}${visible(command)}`),
      ...line.reasons.map((why) => `${' '.repeat(10)}# ${visible(why)}`),
    ]),
    '',
  ].join('\n');
}

function row({ name, uses, first, last }: Tally): string {
  return `${String(uses).padStart(8)}  ${visible(name === '' ? '(unknown)' : name)}  ${day(first)}${day(first) === day(last) ? '' : ` to ${day(last)}`}`;
}

function noted(counts: Record<string, number>): string {
  const said = Object.entries(counts).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
  return said.length === 0 ? '' : `, ${said.join(', ')}`;
}

function day(time: string): string {
  return visible(time.slice(0, 10));
}
