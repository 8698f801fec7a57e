import type { ExtendedAck, Via } from '../base/errors.ts';

/** What a kernel call that failed said. `errno` is positive. */
export interface OutcomeError {
  code: string;
  errno: number;
  /** The kernel's name for what was asked: `SIOCSIFMTU`, `RTM_SETLINK`, `/proc/net/dev`. */
  call: string;
  via: Via;
  detail?: ExtendedAck;
}

/** What running an operation gave, and by which interface. Plain data: errors of the kernel are values here, not exceptions. */
export type Outcome<T = unknown> =
  | { ok: true; operation: string; via: Via; value: T }
  | { ok: false; operation: string; via: Via; error: OutcomeError }
  | { ok: false; operation: string; via: Via; unsupported: string; source: string };
