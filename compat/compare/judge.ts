import type { Difference, ScenarioResult } from '../../src/model/comparison.ts';
import type { CatalogueEntry, Explanation } from './catalogue-entry.ts';
import { aspectsOfOperations, type Circumstances, explain, explains } from './explain.ts';

/** The verdict on one scenario in which both sides ran. `meansTheSame`: the subject is an operation, whose result and state must be equal. */
export function judge(
  catalogue: readonly CatalogueEntry[],
  circumstances: Circumstances,
  subject: string,
  scenario: string,
  found: readonly Difference[],
  meansTheSame: boolean,
): Pick<ScenarioResult, 'verdict' | 'reason' | 'differences'> {
  if (found.length === 0) return { verdict: 'same', differences: [] };
  const unable = oneSidedEntry(catalogue, circumstances, subject, scenario, found);
  if (unable !== undefined) return { verdict: 'one-sided', reason: unable.title, differences: found.map((difference) => ({ id: unable.id, ...difference })) };
  const explained = explain(catalogue, circumstances, subject, scenario, found);
  const differences = meansTheSame ? explained.map((difference) => (aspectsOfOperations.includes(difference.aspect) ? difference : withoutId(difference))) : explained;
  return { verdict: differences.every(({ id }) => id !== undefined) ? 'known' : 'new', differences };
}

/** The entry that says that one side cannot do this here, where its declared difference is among those found. */
function oneSidedEntry(
  catalogue: readonly CatalogueEntry[],
  circumstances: Circumstances,
  subject: string,
  scenario: string,
  found: readonly Difference[],
): CatalogueEntry | undefined {
  const unable = (explanation: Explanation) => explanation.oneSided === true && found.some((difference) => explains(explanation, circumstances, subject, scenario, difference));
  return catalogue.find((entry) => entry.explains.some(unable));
}

function withoutId({ id: _unused, ...difference }: Difference): Difference {
  return difference;
}
