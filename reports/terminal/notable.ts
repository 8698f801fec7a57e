import type { Comparison, ScenarioResult } from '../../src/model/comparison.ts';
import { subjects } from '../reading/subjects.ts';
import { worst } from '../reading/verdicts.ts';
import { columnsOf, cut, fitted } from '../text/columns.ts';
import { type Paint, verdictStyle } from './colour.ts';

const VERDICT_COLUMNS = 'one-sided '.length;
const SHARE_COLUMNS = '41/48  '.length;

/**
 * One line for every subject with a verdict other than `same`: the most urgent verdict, how many of its scenarios came to that, the subject, and why:
 * `known      4/17  link.set-mtu  errors-come-with-words`.
 */
export function notableSubjects(comparison: Comparison, width: number, paint: Paint): string[] {
  const notable = subjects(comparison)
    .map(({ of: { id, scenarios } }) => ({ id, verdict: worst(scenarios), scenarios }))
    .filter(({ verdict }) => verdict !== 'same');
  const subjectColumns = Math.min(Math.max(0, ...notable.map(({ id }) => columnsOf(id))), Math.floor(width * 0.4));
  const left = width - VERDICT_COLUMNS - SHARE_COLUMNS - subjectColumns - 2;
  return notable.map(({ id, verdict, scenarios }) => {
    const share = `${scenarios.filter((scenario) => scenario.verdict === verdict).length}/${scenarios.length}`.padStart(SHARE_COLUMNS - 2);
    return `${paint(fitted(verdict, VERDICT_COLUMNS), verdictStyle[verdict])}${share}  ${fitted(id, subjectColumns)}  ${cut(because(scenarios), left)}`;
  });
}

/** What is not explained first, then the catalogue entries that were seen and the reasons given. */
function because(scenarios: readonly ScenarioResult[]): string {
  if (scenarios.length === 0) return 'no scenario was run';
  const differences = scenarios.flatMap((scenario) => scenario.differences);
  const unexplained = differences.some(({ id }) => id === undefined) ? ['unexplained'] : [];
  const ids = differences.flatMap(({ id }) => id ?? []);
  return [...new Set([...unexplained, ...ids, ...scenarios.flatMap(({ reason }) => reason ?? [])])].join(', ');
}
