import { openNetlink } from '../../netlink/socket.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { SideResult, StateChange } from '../../src/model/comparison.ts';
import type { OutcomeError } from '../../src/model/outcome.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { recording } from '../../src/syscall/recording.ts';
import { costOf, describe } from '../run/describe.ts';
import { diff } from './diff.ts';
import { describeEvent, listenToTwin, ofTheTwin } from './events.ts';
import { broughtUpUnsettled } from './link-watch.ts';
import type { Observer } from './observer/index.ts';
import type { State } from './observer/state.ts';
import { OneSided } from './one-sided.ts';
import { settle } from './settle.ts';
import type { StartStateName } from './start-states/index.ts';
import { makeTwin, type Twin } from './twin.ts';

/** What one side does in its twin: opened by `open`, run once. */
export interface SideWork {
  via: 'ioctl' | 'netlink';
  /** Opens the interface in the twin and answers the call to make; what is set up here is neither recorded nor counted. */
  open(kernel: Kernel): { run(): unknown; requester?: { readonly portId: number; readonly sequence: number }; close(): void };
}

export interface SideRun {
  result: SideResult;
  state: State;
}

/** One side cannot do it: the reason, and the kernel source where it is known. */
export interface CannotDo {
  reason: string;
  source: string;
}

/** Runs one side in a fresh twin and looks at what happened. The look is taken after the call returns, and answered later. */
export function runSide(kernel: Kernel, observer: Observer, before: State, from: StartStateName, work: SideWork, withRecording: boolean): Promise<SideRun> | CannotDo {
  let { twin, happened } = actInTwin(kernel, makeTwin(kernel, from), work, withRecording);
  if (!('reason' in happened) && broughtUpUnsettled(happened.events)) {
    twin.close();
    ({ twin, happened } = actInTwin(kernel, makeTwin(kernel, from, { rested: true }), work, withRecording));
  }
  return 'reason' in happened ? close(twin, happened) : look(observer, twin, before, happened);
}

function actInTwin(kernel: Kernel, twin: Twin, work: SideWork, withRecording: boolean): { twin: Twin; happened: ReturnType<typeof act> } {
  try {
    return { twin, happened: twin.namespace.inside(() => act(kernel, work, withRecording)) };
  } catch (error) {
    twin.close();
    throw error;
  }
}

async function look(observer: Observer, twin: Twin, before: State, happened: Omit<SideResult, 'changes'>): Promise<SideRun> {
  try {
    const state = await observer.observe(twin.namespace);
    return { result: { ...happened, changes: changes(before, state) }, state };
  } finally {
    twin.close();
  }
}

function close<T>(twin: { close(): void }, value: T): T {
  twin.close();
  return value;
}

function act(kernel: Kernel, work: SideWork, withRecording: boolean): Omit<SideResult, 'changes'> | CannotDo {
  const { kernel: recorded, entries } = recording(kernel);
  const listener = listenToTwin(kernel);
  const looking = openNetlink(kernel);
  try {
    const side = work.open(recorded);
    try {
      entries.length = 0;
      const first = (side.requester?.sequence ?? 0) + 1;
      const start = process.hrtime.bigint();
      const outcome = outcomeOf(() => side.run());
      const microseconds = Number(process.hrtime.bigint() - start) / 1000;
      if ('reason' in outcome) return outcome;
      const notifications = settle(looking, listener);
      const requester = side.requester && { portId: side.requester.portId, sequences: range(first, side.requester.sequence) };
      const calls = [...entries];
      return {
        outcome,
        events: notifications.filter(ofTheTwin).map((notification) => describeEvent(notification, requester)),
        cost: { ...costOf(calls), microseconds },
        ...(withRecording ? { recording: describe(calls) } : {}),
      };
    } finally {
      side.close();
    }
  } finally {
    looking.close();
    listener.close();
  }
}

function outcomeOf(run: () => unknown): SideResult['outcome'] | CannotDo {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (error instanceof OneSided) return { reason: error.message, source: error.source };
    if (!(error instanceof KernelError)) throw error;
    return { ok: false, error: errorOf(error) };
  }
}

function errorOf({ code, errno, call, via, detail }: KernelError): OutcomeError {
  return { code, errno, call, via, ...(detail === undefined ? {} : { detail }) };
}

function changes(before: State, after: State): StateChange[] {
  return diff(before, after).map(({ path, left, right }) => ({ path, ...(left === undefined ? {} : { before: left }), ...(right === undefined ? {} : { after: right }) }));
}

function range(from: number, to: number): Set<number> {
  return new Set(Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index));
}
