import type { Comparison, ScenarioResult, StartState } from '../../src/model/comparison.ts';
import { matrix } from '../reading/matrix.ts';
import { byUrgency, verdicts, worst } from '../reading/verdicts.ts';
import { code, escaped, table } from './escape.ts';

export function matrixTables({ operations, counterparts, startStates }: Comparison): string[] {
  const legend = byUrgency.map((verdict) => `${verdicts[verdict].symbol} ${verdict}`).join(', ');
  return [
    '## Operations by start state',
    '',
    `${legend}; an empty cell was not run.`,
    '',
    ...grid(operations, startStates, (operation) => code(operation.id), 'operation'),
    '',
    '## Counterparts by start state',
    '',
    'An ioctl and the nearest single netlink message, run raw: what a naive port would do.',
    '',
    ...grid(counterparts, startStates, ({ id, netlink }) => `${code(id)} → ${code(netlink)}`, 'counterpart'),
  ];
}

function grid<T extends { scenarios: ScenarioResult[] }>(of: readonly T[], startStates: readonly StartState[], title: (subject: T) => string, what: string): string[] {
  const { columns, rows } = matrix(of, startStates);
  return table(
    [what, ...columns.map(escaped)],
    rows.map(({ subject, cells }) => [title(subject), ...cells.map(cell)]),
  );
}

function cell(scenarios: readonly ScenarioResult[]): string {
  if (scenarios.length === 0) return '';
  const verdict = worst(scenarios);
  const text = `${verdicts[verdict].symbol} ${verdict}`;
  return scenarios.length === 1 ? text : `${text} (${scenarios.filter((scenario) => scenario.verdict === verdict).length} of ${scenarios.length})`;
}
