import type { IoctlSocket } from '../../ioctl/socket.ts';
import type { NetlinkSocket } from '../../netlink/socket.ts';
import type { Requirement } from './requirement.ts';
import { generalStates, type StartStateName } from './start-states/index.ts';

/**
 * An ioctl and the nearest single netlink message, what a naive port would reach for. Both are made raw, once, from the same start state;
 * each side may look up the link's index first, since the message needs it. What they answer is the result; reads answer plain data of the
 * same shape where both can.
 */
export interface Counterpart {
  /** Unique: the ioctl's name, with what tells its uses apart behind it: `SIOCADDRT (IPv6)`. */
  id: string;
  /** The ioctl's kernel name. */
  ioctl: string;
  /** The message with the flags that matter: `RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL`. */
  netlink: string;
  title: string;
  runs: readonly CounterpartRun[];
}

export interface CounterpartRun {
  from: StartStateName;
  what?: string;
  /** What the machine must have beyond a network namespace; without it the run is skipped, with the reason. */
  needs?: readonly Requirement[];
  /** What is done, in words for the report: `{ link: 'v0', address: '10.1.2.3' }`. */
  input: Record<string, unknown>;
  viaIoctl(socket: IoctlSocket): unknown;
  viaNetlink(socket: NetlinkSocket): unknown;
}

/** The same calls from every general start state. */
export function fromEverywhere(run: Omit<CounterpartRun, 'from'>, states: readonly StartStateName[] = generalStates): CounterpartRun[] {
  return states.map((from) => ({ ...run, from }));
}
