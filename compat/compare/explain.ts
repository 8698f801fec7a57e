import type { Aspect, Difference } from '../../src/model/comparison.ts';
import type { CatalogueEntry, Explanation } from './catalogue-entry.ts';
import { inRange } from './kernel-range.ts';

/** Where the process runs: some differences show only without privilege in the initial user namespace, some only on some kernels. */
export interface Circumstances {
  rootless: boolean;
  /** The running kernel's, as uname(2) tells it. */
  release: string;
}

/** Puts the id of the first catalogue entry that explains a difference on it; a difference that nobody has explained stays without. */
export function explain(catalogue: readonly CatalogueEntry[], circumstances: Circumstances, subject: string, scenario: string, differences: readonly Difference[]): Difference[] {
  return differences.map((difference) => {
    const entry = catalogue.find((candidate) => candidate.explains.some((explanation) => explains(explanation, circumstances, subject, scenario, difference)));
    return entry === undefined ? difference : { id: entry.id, ...difference };
  });
}

/** Whether an explanation is one of this difference, in this scenario, here. */
export function explains(explanation: Explanation, circumstances: Circumstances, subject: string, scenario: string, difference: Difference): boolean {
  return applies(explanation, circumstances) && covers(explanation, subject, scenario) && fits(explanation, difference);
}

export function applies({ only, kernels = {} }: Explanation, { rootless, release }: Circumstances): boolean {
  return (only === undefined || (only === 'rootless') === rootless) && inRange(kernels, release);
}

function covers({ in: where }: Explanation, subject: string, scenario: string): boolean {
  if (where === '*') return true;
  const scenarios = where[subject];
  return scenarios !== undefined && (scenarios === '*' || scenarios.includes(scenario));
}

function fits({ aspect, paths, where }: Explanation, difference: Difference): boolean {
  return aspect === difference.aspect && paths.some((pattern) => matches(pattern, difference.path)) && (where === undefined || where(difference));
}

/** `addresses v0 * broadcast` against a path; `**` at the end stands for any number of words, none too. */
export function matches(pattern: string, path: string): boolean {
  const wanted = pattern === '' ? [] : pattern.split(' ');
  const words = path === '' ? [] : path.split(' ');
  const open = wanted.at(-1) === '**';
  if (open) wanted.pop();
  return (open ? words.length >= wanted.length : words.length === wanted.length) && wanted.every((word, index) => word === '*' || word === words[index]);
}

/** The aspects in which an operation may differ at all: its two sides mean the same, so result and state must be equal. */
export const aspectsOfOperations: readonly Aspect[] = ['error', 'events'];
