import { cpus, release, totalmem } from 'node:os';
import type { Row, Skipped } from './row.ts';

export interface Machine {
  processor: string;
  processors: number;
  memoryGiB: number;
  kernel: string;
  node: string;
}

export function machine(): Machine {
  const all = cpus();
  return { processor: all[0]?.model ?? 'unknown', processors: all.length, memoryGiB: Math.round(totalmem() / 2 ** 30), kernel: release(), node: process.version };
}

/** The rows for people: aligned columns, then what was left out and why, then the machine. */
export function table(rows: readonly (Row | Skipped)[], { processor, processors, memoryGiB, kernel, node }: Machine): string {
  const lines = rows.flatMap((one) => ('skipped' in one ? [] : [columns(one)]));
  const all = [['', 'netlift', 'beside', '', 'ratio', 'aim'], ...lines];
  const widths = all.reduce<number[]>((so, line) => line.map((cell, at) => Math.max(cell.length, so[at] ?? 0)), []);
  const left = [true, false, true, false, false, false];
  const text = all.map((line) =>
    line
      .map((cell, at) => (left[at] ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const skipped = rows.flatMap((one) => ('skipped' in one ? [`skipped: ${one.what}: ${one.skipped}`] : []));
  return [...text, ...skipped, `${processor} x ${processors}, ${memoryGiB} GiB, Linux ${kernel}, Node ${node}; medians of rounds in turn`].join('\n');
}

function columns({ what, unit, netlift, beside, reference, ratio, aim }: Row): string[] {
  const figure = (value: number) => `${value.toFixed(unit === 'ms' && value >= 10 ? 0 : 2)} ${unit}`;
  return [what, figure(netlift), beside, figure(reference), ratio.toFixed(2), aim === undefined ? '' : `< ${aim}`];
}
