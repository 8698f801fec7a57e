import { count, grouped } from '../../text/amount.ts';
import { visible } from '../../text/visible.ts';
import { efforts, effortWords } from '../reading/effort.ts';
import type { Reason } from '../reading/index.ts';
import type { Total } from '../reading/totals.ts';
import { proseView } from './prose.ts';
import { effortClass } from './summary.ts';

/** Rows of a table; what has less is added up in the last one. */
const ROWS = 25;

export interface TableView {
  anchor: string;
  title: string;
  what: string;
  columns: string[];
  rows: { name: string; cells: string[] }[];
  more: string;
}

export function tableView(anchor: string, title: string, what: string, totals: readonly Total[]): TableView {
  const rest = totals.slice(ROWS);
  return {
    anchor,
    title,
    what,
    columns: ['findings', 'files', 'errors', ...efforts.map((effort) => effortWords[effort].name)],
    rows: totals.slice(0, ROWS).map(({ name, findings, files, errors, efforts: counts }) => ({
      name: visible(name),
      cells: [findings, files, errors, ...efforts.map((effort) => counts[effort])].map(grouped),
    })),
    more: rest.length === 0 ? '' : `and ${grouped(rest.length)} more, with ${grouped(rest.reduce((sum, { findings }) => sum + findings, 0))} findings`,
  };
}

export interface ReasonsView {
  rows: { rule: string; why: ReturnType<typeof proseView>; effort: string; style: string; findings: string; files: string; example: string }[];
  more: string;
}

export function reasonsView(reasons: readonly Reason[]): ReasonsView {
  const rest = reasons.slice(ROWS).reduce((sum, { findings }) => sum + findings, 0);
  return {
    rows: reasons.slice(0, ROWS).map(({ rule, why, effort, findings, files, example }) => ({
      rule: visible(rule),
      why: proseView(why),
      effort: `${effortWords[effort].symbol} ${effortWords[effort].name}`,
      style: effortClass[effort],
      findings: grouped(findings),
      files: count(files, 'file'),
      example: visible(example),
    })),
    more: rest === 0 ? '' : `and ${grouped(rest)} more findings for other reasons`,
  };
}
