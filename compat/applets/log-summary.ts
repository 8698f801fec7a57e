import type { Use } from './log.ts';

/** How often something was used, and when. */
export interface Tally {
  readonly name: string;
  readonly uses: number;
  readonly first: string;
  readonly last: string;
}

export interface ToolTally extends Tally {
  /** Uses that ended with another status than 0, refused ones included. */
  readonly failures: number;
  readonly refused: number;
}

/** A command line of a legacy tool, and what it is in iproute2's words: what was said the last time. */
export interface LineTally extends Tally {
  readonly equivalent: readonly string[];
  readonly reasons: readonly string[];
}

export interface LogSummary {
  readonly uses: number;
  /** Lines that are no use: cut short, or written by something else. */
  readonly broken: number;
  readonly first?: string;
  readonly last?: string;
  readonly tools: readonly ToolTally[];
  readonly parents: readonly Tally[];
  readonly lines: readonly LineTally[];
}

/** Sums up the texts of logs. What is used most comes first, among equals what comes first by name. */
export function sumUp(texts: readonly string[], line: (argv: readonly string[]) => string): LogSummary {
  const rows = texts.flatMap((text) => text.split('\n').filter((row) => row.trim() !== ''));
  const uses = rows.flatMap((row) => parsed(row) ?? []);
  const times = timesOf(uses);
  return {
    uses: uses.length,
    broken: rows.length - uses.length,
    ...(uses.length === 0 ? {} : times),
    tools: grouped(uses, ({ argv }) => argv[0] ?? '').map(([tally, group]) => ({
      ...tally,
      failures: group.filter(({ status }) => status !== 0).length,
      refused: group.filter(({ refused }) => refused === true).length,
    })),
    parents: grouped(uses, ({ parent }) => parent.name).map(([tally]) => tally),
    lines: grouped(uses, ({ argv }) => line(argv)).map(([tally, group]) => ({ ...tally, ...latestWords(group) })),
  };
}

function latestWords(group: readonly Use[]): Pick<LineTally, 'equivalent' | 'reasons'> {
  const told = group.filter(({ equivalent, reasons = [] }) => equivalent.length + reasons.length > 0);
  const latest = told.reduce<Use | undefined>((best, use) => (best === undefined || use.time >= best.time ? use : best), undefined);
  return { equivalent: latest?.equivalent ?? [], reasons: latest?.reasons ?? [] };
}

function grouped(uses: readonly Use[], by: (use: Use) => string): [Tally, Use[]][] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const group = groups.get(by(use));
    if (group === undefined) groups.set(by(use), [use]);
    else group.push(use);
  }
  return [...groups]
    .map(([name, group]): [Tally, Use[]] => [{ name, uses: group.length, ...timesOf(group) }, group])
    .sort(([a], [b]) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
}

function timesOf(uses: readonly Use[]): { first: string; last: string } {
  let [first, last] = [uses[0]?.time ?? '', uses[0]?.time ?? ''];
  for (const { time } of uses) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return { first, last };
}

/** A line as a use; undefined where it is none. */
function parsed(row: string): Use | undefined {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch {
    return undefined;
  }
  return isUse(value) ? value : undefined;
}

function isUse(value: unknown): value is Use {
  if (typeof value !== 'object' || value === null) return false;
  const { time, parent, argv, equivalent, reasons = [], via, status } = value as Record<string, unknown>;
  const isParent = typeof parent === 'object' && parent !== null && typeof (parent as Record<string, unknown>).name === 'string';
  const hasScalars = typeof time === 'string' && !Number.isNaN(Date.parse(time)) && typeof via === 'string' && typeof status === 'number';
  return isParent && hasScalars && isTexts(argv) && argv.length > 0 && isTexts(equivalent) && isTexts(reasons);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
