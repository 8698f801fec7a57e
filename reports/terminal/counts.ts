import type { Comparison, ScenarioResult } from '../../src/model/comparison.ts';
import { byObject } from '../reading/subjects.ts';
import { inSummary, tally, verdicts } from '../reading/verdicts.ts';
import { columnsOf, fitted } from '../text/columns.ts';
import type { Paint } from './colour.ts';
import { verdictStyle } from './colour.ts';

const COUNT_COLUMNS = 11;

/** How many scenarios of each object, and of the counterparts, came to which verdict. */
export function countsTable(comparison: Comparison, width: number, paint: Paint): string[] {
  const rows = [
    ...byObject(comparison.operations).map(({ object, members }) => ({ label: `operations on ${object}`, scenarios: scenariosOf(members) })),
    { label: 'counterparts', scenarios: scenariosOf(comparison.counterparts) },
  ].filter(({ scenarios }) => scenarios.length > 0);
  const longest = Math.max(12, ...rows.map(({ label }) => columnsOf(label)));
  const labelColumns = Math.min(longest, width - inSummary.length * COUNT_COLUMNS);
  const head = fitted('scenarios', labelColumns) + inSummary.map((verdict) => verdict.padStart(COUNT_COLUMNS)).join('');
  return [paint(head, 'bold'), ...rows.map(({ label, scenarios }) => fitted(label, labelColumns) + figures(scenarios, paint))];
}

function scenariosOf(subjects: readonly { scenarios: ScenarioResult[] }[]): ScenarioResult[] {
  return subjects.flatMap(({ scenarios }) => scenarios);
}

function figures(scenarios: readonly ScenarioResult[], paint: Paint): string {
  const counts = tally(scenarios);
  return inSummary
    .map((verdict) => {
      const figure = counts[verdicts[verdict].key];
      const text = String(figure).padStart(COUNT_COLUMNS);
      return figure === 0 ? paint(text, 'dim') : paint(text, verdictStyle[verdict]);
    })
    .join('');
}
