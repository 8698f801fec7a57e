import { UsageError } from '../../src/base/errors.ts';
import { nearest } from '../../src/base/nearest.ts';
import { cases } from './cases/index.ts';
import { counterparts } from './counterparts/index.ts';
import { startStateNames } from './start-states/index.ts';
import { counterpartSubject, operationSubject, type Subject } from './subject.ts';

/** The subjects and runs that were asked for: operations by id, counterparts by id or by their ioctl's name. Throws UsageError for a name that is neither. */
export function selectSubjects(only: readonly string[], scenario: string | undefined): Subject[] {
  const all = [
    ...cases.map((one) => ({ names: [one.operation as string], subject: operationSubject(one) })),
    ...counterparts.map((one) => ({ names: [one.id, one.ioctl], subject: counterpartSubject(one) })),
  ];
  const known = new Set(all.flatMap(({ names }) => names));
  const byLowerCase = new Map([...known].map((name) => [name.toLowerCase(), name]));
  for (const name of only) {
    if (byLowerCase.has(name.toLowerCase())) continue;
    const near = nearest(name, known);
    throw new UsageError(`there is no operation or ioctl '${name}' to compare${near === undefined ? '' : `; did you mean '${near}'?`} ('netlift ops' lists the operations)`);
  }
  const wanted = new Set(only.map((name) => byLowerCase.get(name.toLowerCase())));
  const subjects = all.filter(({ names }) => only.length === 0 || names.some((name) => wanted.has(name))).map(({ subject }) => subject);
  return scenario === undefined
    ? subjects
    : subjects
        .map((subject) => ({ ...subject, runs: subject.runs.filter(({ name, from }) => name === scenario || from === scenario) }))
        .filter(({ runs }) => someRuns(runs, scenario, subjects));
}

function someRuns(runs: readonly unknown[], scenario: string, subjects: readonly Subject[]): boolean {
  const known = new Set([...startStateNames, ...subjects.flatMap((subject) => subject.runs.map(({ name }) => name))]);
  if (!known.has(scenario)) throw new UsageError(`there is no start state '${scenario}'; there are ${startStateNames.join(', ')}`);
  return runs.length > 0;
}
