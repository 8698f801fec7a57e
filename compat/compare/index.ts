import { readFileSync } from 'node:fs';
import { machine, release } from 'node:os';
import { version } from '../../src/base/version.ts';
import type { Comparison, CounterpartComparison, OperationComparison, ScenarioResult, Summary, Verdict } from '../../src/model/comparison.ts';
import { type OperationId, operations } from '../../src/operations/index.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { counterparts } from './counterparts/index.ts';
import { catalogue as wholeCatalogue } from './differences/index.ts';
import { measureGrowth } from './growth.ts';
import { iproute2Observer, type Observer } from './observer/index.ts';
import { netlinkObserver } from './observer/netlink.ts';
import { runScenario, type Stand } from './scenario.ts';
import { selectSubjects } from './select.ts';
import { seenDifferences, staleDeclarations } from './stale.ts';
import { beforeStates } from './start-states/before.ts';
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

/** How many scenarios may wait for their observers: observing is another process's work, and the machine has more than one processor. */
const IN_FLIGHT = 4;

/** Runs what was asked for through both interfaces in twin namespaces and judges every difference. Throws UsageError for names that mean nothing, KernelError where no namespace can be made. */
export async function compare(options: CompareOptions = {}): Promise<Comparison> {
  const started = new Date();
  const { kernel = libc, observer = iproute2Observer() ?? netlinkObserver(kernel), catalogue = wholeCatalogue } = options;
  const subjects = selectSubjects(options.only ?? [], options.scenario);
  const complete = (options.only ?? []).length === 0 && options.scenario === undefined;
  const stand: Stand = { kernel, observer, catalogue, circumstances: { rootless: isRootless() }, before: beforeStates(kernel, observer) };
  const results = await runAll(stand, subjects, options.onProgress);
  const judged = subjects.map(({ id }) => ({ subject: id, scenarios: results.get(id) ?? [] }));
  const growth = complete ? measureGrowth(kernel) : [];
  return {
    schema: 'netlift/compare/1',
    version,
    started: started.toISOString(),
    elapsedMs: Date.now() - started.getTime(),
    kernel: { release: release(), machine: machine(), rootless: stand.circumstances.rootless, observer: observer.name },
    startStates: startStateNames.map(startState),
    operations: subjects.filter(({ meansTheSame }) => meansTheSame).map(({ id }) => operationResult(id as OperationId, results.get(id) ?? [])),
    counterparts: subjects.filter(({ meansTheSame }) => !meansTheSame).map(({ id }) => counterpartResult(id, results.get(id) ?? [])),
    differences: seenDifferences(catalogue, judged),
    stale: staleDeclarations(catalogue, stand.circumstances, judged, complete),
    growth,
    summary: summarise(judged.flatMap(({ scenarios }) => scenarios)),
  };
}

async function runAll(stand: Stand, subjects: readonly Subject[], onProgress: CompareOptions['onProgress']): Promise<Map<string, ScenarioResult[]>> {
  const results = new Map<string, ScenarioResult[]>(subjects.map(({ id, runs }) => [id, new Array(runs.length)]));
  const runs = subjects.flatMap((subject) => subject.runs.map((run, index) => ({ subject, run, index })));
  const waiting = new Set<Promise<void>>();
  try {
    for (const [done, { subject, run, index }] of runs.entries()) {
      onProgress?.(done, runs.length, subject.id);
      const judged = runScenario(stand, subject, run, index === 0).then((result) => {
        (results.get(subject.id) ?? [])[index] = result;
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
  return results;
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

/** Whether root here is somebody else outside: the whole range of user ids is mapped to itself only in the initial user namespace (user_namespaces(7)). */
function isRootless(): boolean {
  return !/^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'));
}
