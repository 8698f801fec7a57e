import type { Input, OperationId } from '../../src/operations/index.ts';
import type { Requirement } from './requirement.ts';
import { generalStates, type StartStateName } from './start-states/index.ts';

/** One comparison of an operation: from this start state, with this input. `what` tells apart several inputs from one start state. */
export interface Run<Id extends OperationId = OperationId> {
  from: StartStateName;
  input: Input<Id>;
  what?: string;
  /** What the machine must have beyond a network namespace; without it the run is skipped, with the reason. */
  needs?: readonly Requirement[];
}

/** What one operation is compared with. */
export interface OperationCase<Id extends OperationId = OperationId> {
  operation: Id;
  runs: readonly Run<Id>[];
}

/** `compareOperation('link.set-mtu', everywhere({ link: 'v0', mtu: 1400 }), from('addressed', { link: 'v0', mtu: 1000 }, 'below 1280'))`. */
export function compareOperation<Id extends OperationId>(operation: Id, ...runs: readonly (Run<Id> | readonly Run<Id>[])[]): OperationCase<Id> {
  return { operation, runs: runs.flat() as Run<Id>[] };
}

/** From one start state. */
export function from<I extends object>(state: StartStateName, input: I, what?: string): { from: StartStateName; input: I; what?: string } {
  return { from: state, input, ...(what === undefined ? {} : { what }) };
}

/** From every general start state. */
export function everywhere<I extends object>(input: I, what?: string): { from: StartStateName; input: I; what?: string }[] {
  return generalStates.map((state) => from(state, input, what));
}

/** The same runs, which need something of the machine: `needing('tun', everywhere({ ... }))`. */
export function needing<R extends object>(requirement: Requirement, runs: readonly R[]): (R & { needs: readonly Requirement[] })[] {
  return runs.map((run) => ({ ...run, needs: [requirement] }));
}
