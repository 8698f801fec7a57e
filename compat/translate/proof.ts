import type { ExactStep } from './exact.ts';
import { provedIdioms, provedLines, provedSteps } from './proved.ts';
import { provedQueries } from './proved-queries.ts';
import type { Query } from './queries/index.ts';
import { shapeOf } from './shape.ts';

/** Start states from which a shape has to have been run. */
const ENOUGH = 5;

/** The shapes of the changes of a line. */
export function shapesOf(steps: readonly ExactStep[]): string[] {
  return steps.map(({ change }) => shapeOf(change));
}

/** Why a line is not to be printed: a step that no test has run. */
export function unprovedStep(steps: readonly ExactStep[]): string | undefined {
  const unproved = shapesOf(steps).find((shape) => !isProved(provedSteps, shape));
  return unproved === undefined ? undefined : `no test has run a step of this shape beside the real tool: ${unproved}`;
}

/** Whether what an administrator would write has been run for all of these steps. */
export function provedIdiom(steps: readonly ExactStep[]): boolean {
  return shapesOf(steps).every((shape) => isProved(provedIdioms, shape));
}

/**
 * What has been run. Of a line that has not been run as a whole each step has: as the lines of a step leave the kernel as the tool's step does, whatever the state was
 * before, they do so also in the state that the steps before have left.
 */
export function proofOf(proved: readonly ExactStep[]): string;
export function proofOf(proved: Query): string | undefined;
export function proofOf(proved: readonly ExactStep[] | Query): string | undefined {
  if (!isSteps(proved)) return provedQueries[proved.shape] !== undefined ? 'its facts were found in what these commands show' : undefined;
  return provedLines.has(shapesOf(proved).join('; ')) ? 'run as a whole beside the real tool' : 'each step was run beside the real tool, this sequence was not';
}

function isSteps(proved: readonly ExactStep[] | Query): proved is readonly ExactStep[] {
  return Array.isArray(proved);
}

function isProved(table: Readonly<Record<string, number>>, shape: string): boolean {
  return (table[shape] ?? 0) >= ENOUGH;
}
