import type { ScenarioResult } from '../../src/model/comparison.ts';
import { runScenario, type Stand } from './scenario.ts';
import type { Subject, SubjectRun } from './subject.ts';

/** One scenario of a comparison, by its place in the whole. */
export interface PlannedRun {
  subject: Subject;
  run: SubjectRun;
  /** Its place among the subject's runs; the first keeps its recording. */
  index: number;
}

export interface FinishedRun {
  subject: string;
  index: number;
  result: ScenarioResult;
}

/** How many scenarios may wait for their observers: observing is another process's work. */
const IN_FLIGHT = 4;

/** Every scenario of the subjects, in order. */
export function plan(subjects: readonly Subject[]): PlannedRun[] {
  return subjects.flatMap((subject) => subject.runs.map((run, index) => ({ subject, run, index })));
}

/** Runs scenarios one after another, and looks at what they left while the next are running. `before` is called before each; what it throws ends the rest. */
export async function runAll(stand: Stand, planned: readonly PlannedRun[], before: (subject: string) => void): Promise<FinishedRun[]> {
  const finished: FinishedRun[] = [];
  const waiting = new Set<Promise<void>>();
  try {
    for (const { subject, run, index } of planned) {
      before(subject.id);
      const judged = runScenario(stand, subject, run, index === 0).then((result) => {
        finished.push({ subject: subject.id, index, result });
        waiting.delete(judged);
      });
      // A failure is met at the next race or at the end; until then it has to count as handled.
      judged.catch(() => {});
      waiting.add(judged);
      if (waiting.size >= IN_FLIGHT) await Promise.race(waiting);
    }
    await Promise.all(waiting);
  } finally {
    // Whatever ended this early, the twins of the scenarios under way are gone before anything else happens.
    await Promise.allSettled(waiting);
  }
  return finished;
}
