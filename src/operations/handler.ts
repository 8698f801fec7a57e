import type { Input, OperationId, Output } from './index.ts';

/** One side of an operation: the kernel calls that it makes, by their kernel names, and the work. Handlers throw KernelError; they never fall back. */
export interface Handler<S, Id extends OperationId> {
  readonly id: Id;
  /** Requests, messages and files, as `SIOCSIFMTU`, `RTM_NEWLINK`, `/proc/net/dev`; a test holds them against what was recorded. */
  readonly calls: readonly string[];
  run(socket: S, input: Input<Id>): Output<Id>;
}

/** A side that cannot do the operation, with the kernel's reason and the kernel source that shows it. */
export interface Unsupported<Id extends OperationId = OperationId> {
  readonly id: Id;
  readonly unsupported: string;
  readonly source: string;
}

/** A complete table: leaving an operation out does not compile. */
export type Backend<S> = { readonly [Id in OperationId]: Handler<S, Id> | Unsupported<Id> };

/** `unsupported('link.set-alias', 'ifreq has no member for it', 'net/core/dev_ioctl.c')`: says so instead of pretending. */
export function unsupported<Id extends OperationId>(id: Id, reason: string, source: string): Unsupported<Id> {
  return { id, unsupported: reason, source };
}
