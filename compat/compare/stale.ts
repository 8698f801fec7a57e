import type { KnownDifference, ScenarioResult, StaleDeclaration } from '../../src/model/comparison.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { applies, type Circumstances } from './explain.ts';

export interface Judged {
  subject: string;
  scenarios: readonly ScenarioResult[];
}

/** What the catalogue declares for a scenario that ran, and that did not show up there. `complete`: nothing was left out of this comparison. */
export function staleDeclarations(catalogue: readonly CatalogueEntry[], circumstances: Circumstances, judged: readonly Judged[], complete: boolean): StaleDeclaration[] {
  const ran = new Map(judged.flatMap(({ subject, scenarios }) => scenarios.map((scenario) => [`${subject}/${scenario.name}`, scenario] as const)));
  const shows = (id: string, subject: string, scenario: string) => ran.get(`${subject}/${scenario}`)?.differences.some((difference) => difference.id === id);
  return catalogue.flatMap(({ id, explains }) => {
    const here = explains.filter((explanation) => applies(explanation, circumstances));
    const declared = here.flatMap(({ in: where }) =>
      where === '*' ? [] : Object.entries(where).flatMap(([subject, scenarios]) => (scenarios === '*' ? [] : scenarios.map((scenario) => ({ id, subject, scenario })))),
    );
    const missing = declared.filter(({ subject, scenario }) => {
      const result = ran.get(`${subject}/${scenario}`);
      return result === undefined ? complete : result.verdict !== 'skipped' && !shows(id, subject, scenario);
    });
    const anywhere = here.some(({ in: where }) => where === '*' || Object.values(where).includes('*'));
    const seen = judged.some(({ scenarios }) => scenarios.some(({ differences }) => differences.some((difference) => difference.id === id)));
    return [...unique(missing), ...(complete && anywhere && !seen ? [{ id, subject: '*', scenario: '*' }] : [])];
  });
}

function unique(declarations: readonly StaleDeclaration[]): StaleDeclaration[] {
  return [...new Map(declarations.map((declaration) => [`${declaration.subject}/${declaration.scenario}`, declaration])).values()];
}

/** The catalogue entries that this comparison saw, and where. */
export function seenDifferences(catalogue: readonly CatalogueEntry[], judged: readonly Judged[]): KnownDifference[] {
  return catalogue.flatMap(({ explains: _where, ...entry }) => {
    const seenIn = judged.flatMap(({ subject, scenarios }) =>
      scenarios.filter(({ differences }) => differences.some(({ id }) => id === entry.id)).map(({ name }) => `${subject}/${name}`),
    );
    return seenIn.length === 0 ? [] : [{ ...entry, seenIn }];
  });
}
