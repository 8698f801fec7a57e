import { machine, release } from 'node:os';
import { version } from '../../src/base/version.ts';
import type { Comparison, CounterpartComparison, OperationComparison, ScenarioResult, Summary, Verdict } from '../../src/model/comparison.ts';
import { type OperationId, operations } from '../../src/operations/index.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { counterparts } from './counterparts/index.ts';
import { measureGrowth } from './growth.ts';
import type { Observer } from './observer/index.ts';
import { type FinishedRun, plan, runAll } from './run-all.ts';
import { selectSubjects } from './select.ts';
import { seenDifferences, staleDeclarations } from './stale.ts';
import { makeStand } from './stand.ts';
import { startState, startStateNames } from './start-states/index.ts';
import { type Subject, supportOf } from './subject.ts';

export interface CompareOptions {
  /** Operation ids, counterpart ids or ioctl names; all of them unless given. */
  only?: readonly string[];
  /** A start state, or a scenario's whole name. */
  scenario?: string;
  /** Called before each scenario. */
  onProgress?(done: number, total: number, subject: string): void;
  kernel?: Kernel;
  observer?: Observer;
  catalogue?: readonly CatalogueEntry[];
}

/** Runs what was asked for through both interfaces in twin namespaces and judges every difference. Throws UsageError for names that mean nothing, KernelError where no namespace can be made. */
export async function compare(options: CompareOptions = {}): Promise<Comparison> {
  const started = new Date();
  const { only = [], scenario } = options;
  const stand = makeStand(options.kernel, options.observer, options.catalogue);
  const subjects = selectSubjects(only, scenario);
  const complete = only.length === 0 && scenario === undefined;
  const planned = plan(subjects);
  let begun = 0;
  const before = (subject: string) => options.onProgress?.(begun++, planned.length, subject);
  const finished = await runAll(stand, planned, before).finally(() => options.observer ?? stand.observer.close());
  const scenarios = bySubject(subjects, finished);
  const judged = subjects.map(({ id }) => ({ subject: id, scenarios: scenarios(id) }));
  const growth = complete ? measureGrowth(stand.kernel) : [];
  return {
    schema: 'netlift/compare/1',
    version,
    started: started.toISOString(),
    elapsedMs: Date.now() - started.getTime(),
    kernel: { release: release(), machine: machine(), rootless: stand.circumstances.rootless, observer: stand.observer.name },
    startStates: startStateNames.map(startState),
    operations: subjects.filter(({ meansTheSame }) => meansTheSame).map(({ id }) => operationResult(id as OperationId, scenarios(id))),
    counterparts: subjects.filter(({ meansTheSame }) => !meansTheSame).map(({ id }) => counterpartResult(id, scenarios(id))),
    differences: seenDifferences(stand.catalogue, judged),
    stale: staleDeclarations(stand.catalogue, stand.circumstances, judged, complete),
    growth,
    summary: summarise(judged.flatMap((one) => one.scenarios)),
  };
}

/** The scenarios of each subject, in the order in which they were planned. */
function bySubject(subjects: readonly Subject[], finished: readonly FinishedRun[]): (id: string) => ScenarioResult[] {
  const results = new Map<string, ScenarioResult[]>(subjects.map(({ id, runs }) => [id, new Array(runs.length)]));
  for (const { subject, index, result } of finished) (results.get(subject) ?? [])[index] = result;
  return (id) => results.get(id) ?? [];
}

function operationResult(id: OperationId, scenarios: ScenarioResult[]): OperationComparison {
  const { title = id, writes = false } = operations.get(id) ?? {};
  return { id, title, writes, ...supportOf(id), scenarios };
}

function counterpartResult(id: string, scenarios: ScenarioResult[]): CounterpartComparison {
  const { ioctl = id, netlink = '', title = id } = counterparts.find((counterpart) => counterpart.id === id) ?? {};
  return { id, ioctl, netlink, title, scenarios };
}

const counts: Record<Verdict, keyof Summary> = { same: 'same', known: 'known', new: 'new', 'one-sided': 'oneSided', skipped: 'skipped' };

function summarise(scenarios: readonly ScenarioResult[]): Summary {
  const summary: Summary = { same: 0, known: 0, new: 0, oneSided: 0, skipped: 0 };
  for (const { verdict } of scenarios) summary[counts[verdict]]++;
  return summary;
}
