import type { Annotation } from '../codec/field.ts';
import type { OutcomeError } from './outcome.ts';

/**
 * `same`: no difference. `known`: a catalogued difference explains every differing path. `new`: nobody has explained this yet.
 * `one-sided`: one interface cannot do it, with the reason. `skipped`: this kernel or this user cannot try it, with the reason.
 */
export type Verdict = 'same' | 'known' | 'new' | 'one-sided' | 'skipped';

/** What is compared. Cost is measured and shown; it is not a difference in what happened, so no verdict rests on it. */
export type Aspect = 'result' | 'error' | 'state' | 'events';

/** One differing place. `path` leads into the aspect, such as `addresses/v0/10.0.0.1/prefixlen`; a side that has nothing there is undefined. */
export interface Difference {
  /** The catalogue entry that explains it; absent while nobody has. */
  id?: string;
  aspect: Aspect;
  path: string;
  ioctl?: unknown;
  netlink?: unknown;
}

/** One recorded system call, in words. Bytes are lower-case hex without blanks. */
export interface RecordedCall {
  /** `ioctl`, `sendmsg`, `recvmsg`, `openat`, `read`... */
  call: string;
  /** The kernel's name of what was asked: `SIOCSIFMTU`, `RTM_NEWLINK`, `/proc/net/dev`. */
  name: string;
  /** Zero or more, or the name of the error. */
  result: number | string;
  sent?: AnnotatedBytes;
  received?: AnnotatedBytes;
}

export interface AnnotatedBytes {
  hex: string;
  annotations: Annotation[];
  /** How many bytes were left out behind those shown; 0 when all are here. */
  omitted: number;
}

/** What one side cost in this run. Times compare only with the other side of the same run. */
export interface Cost {
  calls: number;
  bytes: number;
  microseconds: number;
}

/** A kernel notification, decoded to plain data. */
export interface KernelEvent {
  /** `RTM_NEWLINK`... */
  message: string;
  /** 0: the kernel itself, as for every change made by an ioctl. `requester`: the socket that asked for the change. */
  portId: 'kernel' | 'requester' | 'other';
  /** Whether nlmsg_seq is the request's. */
  sequence: 'zero' | 'request' | 'other';
  value: unknown;
}

/** A change of the observed state from before to after. */
export interface StateChange {
  path: string;
  before?: unknown;
  after?: unknown;
}

export interface SideResult {
  outcome: { ok: true; value: unknown } | { ok: false; error: OutcomeError };
  changes: StateChange[];
  events: KernelEvent[];
  cost: Cost;
  /** The calls as recorded, for the first start state of each subject only: they are long. */
  recording?: RecordedCall[];
}

export interface ScenarioResult {
  /** The start state's name; a subject that runs several inputs in one start state adds `: what`. */
  name: string;
  input: Record<string, unknown>;
  verdict: Verdict;
  /** Why, for `one-sided` and `skipped`. */
  reason?: string;
  differences: Difference[];
  ioctl?: SideResult;
  netlink?: SideResult;
}

export type SideSupport = { calls: string[] } | { messages: string[] } | { unsupported: string; source: string };

export interface OperationComparison {
  id: string;
  title: string;
  writes: boolean;
  ioctl: SideSupport;
  netlink: SideSupport;
  scenarios: ScenarioResult[];
}

/** An ioctl and the nearest single netlink message, run raw side by side: what a naive port would do. */
export interface CounterpartComparison {
  /** Unique: the ioctl's name, with what tells its uses apart behind it: `SIOCADDRT (IPv6)`. */
  id: string;
  ioctl: string;
  /** The message with its flags: `RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL`. */
  netlink: string;
  title: string;
  scenarios: ScenarioResult[];
}

/** A catalogued difference as the report shows it. */
export interface KnownDifference {
  id: string;
  title: string;
  /** What one sees. */
  sees: string;
  /** Why it is so, and where in the kernel. */
  why: string;
  source: string;
  /** What to do when migrating. */
  advice: string;
  /** `subject/scenario` pairs in which this run saw it. */
  seenIn: string[];
}

/** A catalogued difference that was declared for a scenario and did not show up there: the catalogue is no longer true. */
export interface StaleDeclaration {
  id: string;
  subject: string;
  scenario: string;
}

/** How the cost of an operation grows with the number of objects. `ioctl` is absent where that side cannot do it. */
export interface Growth {
  operation: string;
  /** What is counted: `links`, `IPv4 addresses`, `IPv4 routes`. */
  objects: string;
  points: { count: number; ioctl?: Cost; netlink?: Cost }[];
}

export interface StartState {
  name: string;
  title: string;
  /** The commands that make it, as `ip` words. */
  commands: string[];
}

export interface Summary {
  same: number;
  known: number;
  new: number;
  oneSided: number;
  skipped: number;
}

/** The document `netlift/compare/1`: everything a report needs, as plain data. The summary counts every scenario of operations and counterparts. */
export interface Comparison {
  schema: 'netlift/compare/1';
  version: string;
  /** ISO 8601, UTC. */
  started: string;
  elapsedMs: number;
  kernel: { release: string; machine: string; rootless: boolean; observer: string };
  startStates: StartState[];
  operations: OperationComparison[];
  counterparts: CounterpartComparison[];
  differences: KnownDifference[];
  stale: StaleDeclaration[];
  growth: Growth[];
  summary: Summary;
}
