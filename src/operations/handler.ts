import type { Input, OperationId, Output } from './index.ts';
import type { Rows } from './rows.ts';

/** One side of an operation: the kernel calls that it makes, by their kernel names, and the work. Handlers throw KernelError; they never fall back. */
export interface Handler<S, Id extends OperationId> {
  readonly id: Id;
  /** Requests, messages and files, as `SIOCSIFMTU`, `RTM_NEWLINK`, `/proc/net/dev`; a test holds them against what was recorded. */
  readonly calls: readonly string[];
  run(socket: S, input: Input<Id>): Output<Id>;
  /** Hands over the rows of the result one after the other, without a list of them. A side that learns too late that the table changed keeps them until it is sure. */
  readonly each?: EachRow<S, Id> | undefined;
}

/** What `each` of a handler is: only operations in `Rows` have it. */
export type EachRow<S, Id extends OperationId> = Id extends keyof Rows ? (socket: S, input: Input<Id>, visit: (row: Rows[Id]) => void) => void : never;

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
