import type { Comparison, ScenarioResult } from '../../src/model/comparison.ts';
import { subjects } from '../reading/subjects.ts';
import { tallyText, worst } from '../reading/verdicts.ts';
import { columnsOf, cut, fitted } from '../text/columns.ts';
import { type Paint, verdictStyle } from './colour.ts';

const VERDICT_COLUMNS = 'one-sided  '.length;

/** One line for every subject with a verdict other than `same`: the most urgent verdict, the subject, and what came of its scenarios and why. */
export function notableSubjects(comparison: Comparison, width: number, paint: Paint): string[] {
  const notable = subjects(comparison)
    .map(({ of }) => ({ id: of.id, verdict: worst(of.scenarios), remark: remark(of.scenarios) }))
    .filter(({ verdict }) => verdict !== 'same');
  const subjectColumns = Math.min(Math.max(0, ...notable.map(({ id }) => columnsOf(id))), Math.floor(width * 0.4));
  const left = width - VERDICT_COLUMNS - subjectColumns - 2;
  return notable.map(({ id, verdict, remark: text }) => `${paint(fitted(verdict, VERDICT_COLUMNS), verdictStyle[verdict])}${fitted(id, subjectColumns)}  ${cut(text, left)}`);
}

/** `1 known, 2 same: classful-netmask`, or the reason where nothing was compared. */
function remark(scenarios: readonly ScenarioResult[]): string {
  const ids = scenarios.flatMap(({ differences }) => differences.map(({ id }) => id ?? 'unexplained')).sort((a, b) => Number(b === 'unexplained') - Number(a === 'unexplained'));
  const because = [...new Set([...ids, ...scenarios.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))])];
  if (scenarios.length === 0) return 'no scenario was run';
  return because.length === 0 ? tallyText(scenarios) : `${tallyText(scenarios)}: ${because.join(', ')}`;
}
