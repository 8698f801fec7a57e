import type { Difference, ScenarioResult } from '../../src/model/comparison.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { applies, aspectsOfOperations, type Circumstances, explain, matches } from './explain.ts';

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
  return catalogue.find(({ explains }) =>
    explains.some((explanation) => {
      if (explanation.oneSided === undefined || !applies(explanation, circumstances)) return false;
      const scenarios = explanation.in === '*' ? '*' : explanation.in[subject];
      if (scenarios === undefined || (scenarios !== '*' && !scenarios.includes(scenario))) return false;
      return found.some(
        (difference) => difference.aspect === explanation.aspect && explanation.paths.some((path) => matches(path, difference.path)) && (explanation.where?.(difference) ?? true),
      );
    }),
  );
}

function withoutId({ id: _unused, ...difference }: Difference): Difference {
  return difference;
}
