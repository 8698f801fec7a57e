import type { Comparison, CounterpartComparison, Difference, OperationComparison, ScenarioResult } from '../../src/model/comparison.ts';

export type Subject = { kind: 'operation'; of: OperationComparison } | { kind: 'counterpart'; of: CounterpartComparison };

export function subjects(comparison: Comparison): Subject[] {
  return [...comparison.operations.map((of): Subject => ({ kind: 'operation', of })), ...comparison.counterparts.map((of): Subject => ({ kind: 'counterpart', of }))];
}

/** The object that an operation is about: `link` of `link.set-mtu`. */
export function objectOf(id: string): string {
  return id.split('.', 1)[0] ?? id;
}

/** Subjects of the same object together, in the order in which they first come. */
export function byObject<T extends { id: string }>(operations: readonly T[]): { object: string; members: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const operation of operations) groups.set(objectOf(operation.id), [...(groups.get(objectOf(operation.id)) ?? []), operation]);
  return [...groups].map(([object, members]) => ({ object, members }));
}

/** A difference and where it was seen. */
export interface Sighting {
  subject: string;
  scenario: string;
  difference: Difference;
}

/** Every difference that no catalogue entry explains. */
export function newDifferences(comparison: Comparison): Sighting[] {
  return subjects(comparison).flatMap(({ of: { id, scenarios } }) => scenarios.flatMap((scenario) => unexplained(id, scenario)));
}

function unexplained(subject: string, scenario: ScenarioResult): Sighting[] {
  return scenario.differences.filter(({ id }) => id === undefined).map((difference) => ({ subject, scenario: scenario.name, difference }));
}
