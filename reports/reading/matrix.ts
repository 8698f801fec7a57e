import type { ScenarioResult, StartState } from '../../src/model/comparison.ts';

/** The start state that a scenario began in: its name, without the `: what` behind it. */
function startStateOf(scenario: string): string {
  return scenario.split(': ', 1)[0] ?? scenario;
}

export interface MatrixRow<T> {
  subject: T;
  /** One for each column; empty where the subject was not run from that start state. */
  cells: ScenarioResult[][];
}

/** Subjects by start states. The columns are the start states that some subject ran from: the declared ones first, in their order, then any other. */
export function matrix<T extends { scenarios: ScenarioResult[] }>(subjects: readonly T[], startStates: readonly StartState[]): { columns: string[]; rows: MatrixRow<T>[] } {
  const used = new Set(subjects.flatMap(({ scenarios }) => scenarios.map(({ name }) => startStateOf(name))));
  const declared = startStates.map(({ name }) => name).filter((name) => used.has(name));
  const columns = [...new Set([...declared, ...used])];
  const rows = subjects.map((subject) => ({ subject, cells: columns.map((column) => subject.scenarios.filter(({ name }) => startStateOf(name) === column)) }));
  return { columns, rows };
}
