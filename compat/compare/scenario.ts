import { KernelError } from '../../src/base/errors.ts';
import type { ScenarioResult } from '../../src/model/comparison.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { differencesBetween } from './differences-between.ts';
import type { Circumstances } from './explain.ts';
import { judge } from './judge.ts';
import type { Observer } from './observer/index.ts';
import type { State } from './observer/state.ts';
import { missing } from './requirement.ts';
import { type CannotDo, runSide, type SideRun } from './side.ts';
import type { StartStateName } from './start-states/index.ts';
import type { Subject, SubjectRun } from './subject.ts';

/** What every scenario of one comparison shares. */
export interface Stand {
  kernel: Kernel;
  observer: Observer;
  catalogue: readonly CatalogueEntry[];
  circumstances: Circumstances;
  /** The start state as seen before anything is done; throws KernelError where this kernel cannot make it. */
  before(state: StartStateName): Promise<State>;
}

/** Runs one scenario in twins and judges it. Both sides have run when this returns; the looks at what they left arrive with the promise. */
export async function runScenario(stand: Stand, subject: Subject, run: SubjectRun, withRecording: boolean): Promise<ScenarioResult> {
  const { name, input } = run;
  const lacking = run.needs.map((requirement) => missing(stand.kernel, requirement)).find((reason) => reason !== undefined);
  if (lacking !== undefined) return { name, input, verdict: 'skipped', reason: lacking, differences: [] };
  const before = await startOf(stand, run.from);
  if (typeof before === 'string') return { name, input, verdict: 'skipped', reason: before, differences: [] };
  const side = (work: SubjectRun['ioctl']) => runSide(stand.kernel, stand.observer, before, run.from, work, withRecording);
  const [ioctl, netlink] = await Promise.all([side(run.ioctl), side(run.netlink)]);
  if (cannot(ioctl) || cannot(netlink)) return { name, input, verdict: 'one-sided', reason: reasonOf(ioctl, netlink), differences: [], ...resultsOf(ioctl, netlink) };
  const verdict = judge(stand.catalogue, stand.circumstances, subject.id, name, differencesBetween(ioctl, netlink), subject.meansTheSame);
  return { name, input, ...verdict, ...resultsOf(ioctl, netlink) };
}

async function startOf(stand: Stand, state: StartStateName): Promise<State | string> {
  try {
    return await stand.before(state);
  } catch (error) {
    if (error instanceof KernelError) return `this kernel cannot make the start state '${state}': ${error.message}`;
    throw error;
  }
}

function cannot(side: SideRun | CannotDo): side is CannotDo {
  return 'reason' in side;
}

function reasonOf(ioctl: SideRun | CannotDo, netlink: SideRun | CannotDo): string {
  const words = [
    ['ioctl', ioctl],
    ['netlink', netlink],
  ] as const;
  return words.flatMap(([via, side]) => (cannot(side) ? [`${via} cannot: ${side.reason} (${side.source})`] : [])).join('; ');
}

function resultsOf(ioctl: SideRun | CannotDo, netlink: SideRun | CannotDo): Pick<ScenarioResult, 'ioctl' | 'netlink'> {
  return { ...(cannot(ioctl) ? {} : { ioctl: ioctl.result }), ...(cannot(netlink) ? {} : { netlink: netlink.result }) };
}
