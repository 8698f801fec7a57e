import type { Finding } from '../../src/model/finding.ts';
import { rules } from './rules/index.ts';

/** `netlift-ignore RULE reason`, in a comment of whatever language; `netlift-ignore-file` means the whole file. */
const MARK = /netlift-ignore(-file)?\b[ \t]*:?[ \t]*([\w-]*)[ \t]*(.*)/;

interface Suppression {
  readonly line: number;
  readonly wholeFile: boolean;
  /** The comment has the line for itself, so that it means the next one. */
  readonly isAlone: boolean;
  readonly rule: string;
  readonly reason: string;
}

/** A finding that a comment suppresses, and why. */
export interface Hidden {
  readonly finding: Finding;
  readonly reason: string;
}

/** What the author of a file has suppressed, and what is wrong with how it is said. */
export interface Suppressed {
  readonly findings: Finding[];
  readonly hidden: Hidden[];
  /** `FILE:LINE: ...`. A suppression without a rule that exists, or without a reason, suppresses nothing. */
  readonly remarks: string[];
}

/**
 * Takes out the findings that comments in the text suppress: on their own line, or the one below a line of its own. Of a rule that is not judged nobody knows
 * whether its suppression has something to suppress.
 */
export function withoutSuppressed(path: string, text: string, findings: readonly Finding[], isJudged: (rule: string) => boolean = () => true): Suppressed {
  if (!text.includes('netlift-ignore')) return { findings: [...findings], hidden: [], remarks: [] };
  const { suppressions, remarks } = suppressionsOf(path, text);
  const used = new Set<Suppression>();
  const hidden: Hidden[] = [];
  const near = nearBy(suppressions, (one) => (one.wholeFile ? [0] : [one.line, one.line + 1]));
  const left = findings.filter((finding) => {
    const found = near([0, finding.line, finding.endLine]).find((one) => covers(one, finding));
    if (found === undefined) return true;
    used.add(found);
    hidden.push({ finding, reason: found.reason });
    return false;
  });
  const leftNear = nearBy(left, ({ line, endLine }) => [line, endLine]);
  const idle = suppressions
    .filter((one) => !used.has(one) && isJudged(one.rule))
    .map((one) => `${path}:${one.line}: nothing here for netlift-ignore ${one.rule} to suppress: ${remedy(one, leftNear([one.line, one.line + 1]))}`);
  return { findings: left, hidden, remarks: [...remarks, ...idle] };
}

/** Those of a list that stand on some lines, in the order of the list. */
function nearBy<One>(all: readonly One[], linesOf: (one: One) => readonly number[]): (lines: readonly number[]) => One[] {
  const byLine = new Map<number, number[]>();
  for (const [index, one] of all.entries())
    for (const line of new Set(linesOf(one))) {
      const there = byLine.get(line);
      if (there === undefined) byLine.set(line, [index]);
      else there.push(index);
    }
  return (lines) => {
    const found = new Set(lines.flatMap((line) => byLine.get(line) ?? []));
    return [...found].sort((a, b) => a - b).map((index) => all[index] as One);
  };
}

/** What is found in the place of a suppression under another rule is perhaps what its author meant. */
function remedy(idle: Suppression, left: readonly Finding[]): string {
  const others = idle.wholeFile ? [] : left.filter((finding) => covers({ ...idle, rule: finding.rule }, finding)).map(({ rule }) => rule);
  return others.length === 0 ? 'remove it' : `what is found here is ${[...new Set(others)].join(', ')}`;
}

function covers({ wholeFile, line, isAlone, rule }: Suppression, finding: Finding): boolean {
  return rule === finding.rule && (wholeFile || finding.line === line || finding.endLine === line || (isAlone && finding.line === line + 1));
}

function suppressionsOf(path: string, text: string): { suppressions: Suppression[]; remarks: string[] } {
  const suppressions: Suppression[] = [];
  const remarks: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [found, file, rule = '', reason = ''] = MARK.exec(line) ?? [];
    if (found === undefined) continue;
    const at = `${path}:${index + 1}`;
    if (!rules.some(({ id }) => id === rule)) remarks.push(`${at}: netlift-ignore ${rule === '' ? 'names no rule' : `names '${rule}', which is no rule`}: it suppresses nothing`);
    else if (!/\w/.test(reason)) remarks.push(`${at}: netlift-ignore ${rule} gives no reason: it suppresses nothing`);
    else
      suppressions.push({
        line: index + 1,
        wholeFile: file !== undefined,
        isAlone: /^\W*$/.test(line.slice(0, line.indexOf('netlift-ignore'))),
        rule,
        reason: reason.replace(/\s*(\*\/|-->|\*\))?\s*$/, ''),
      });
  }
  return { suppressions, remarks };
}
