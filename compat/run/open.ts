import { ioctlBackend } from '../../ioctl/index.ts';
import { openIoctl } from '../../ioctl/socket.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import { openNetlink } from '../../netlink/socket.ts';
import { KernelError, UsageError } from '../../src/base/errors.ts';
import { nearest } from '../../src/base/nearest.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Backend } from '../../src/operations/handler.ts';
import { type Input, type OperationId, type Output, operations } from '../../src/operations/index.ts';
import type { Rows, RowsId } from '../../src/operations/rows.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';

export type BackendName = 'ioctl' | 'netlink';

/** One interface of one network namespace: the one in which it was opened. */
export interface OpenBackend {
  readonly via: BackendName;
  /** Runs an operation by this interface and no other. What the kernel refuses is in the outcome; input that means nothing throws UsageError. */
  run<Id extends OperationId>(id: Id, input: Input<Id>): Outcome<Output<Id>>;
  /** The same row by row: for results of which a list would be long. A row may be the same object every time. Where this ends in an error, rows may have been visited. */
  each<Id extends RowsId>(id: Id, input: Input<Id>, visit: (row: Rows[Id]) => void): Outcome<undefined>;
  /** For netlink: the port of its socket and the sequence number of its last request, by which its notifications are known. */
  readonly requester?: { readonly portId: number; readonly sequence: number };
  close(): void;
}

/** Opens an interface in the namespace that the thread is in. `kernel` is the running one unless a recorder or a replay is put in its place. */
export function open(via: BackendName, kernel: Kernel = libc): OpenBackend {
  if (via === 'ioctl') return joined(via, ioctlBackend, openIoctl(kernel));
  const socket = openNetlink(kernel);
  return { ...joined(via, netlinkBackend, socket), requester: socket };
}

/** The one place where an operation meets a side. */
function joined<S extends { close(): void }>(via: BackendName, backend: Backend<S>, socket: S): OpenBackend {
  return {
    via,
    run: (id, input) => {
      checkInput(id, input);
      const handler = backend[id];
      if ('unsupported' in handler) return { ok: false, operation: id, via, unsupported: handler.unsupported, source: handler.source };
      return outcomeOf(id, via, () => handler.run(socket, input));
    },
    each: (id, input, visit) => {
      checkInput(id, input);
      const handler = backend[id];
      if ('unsupported' in handler) return { ok: false, operation: id, via, unsupported: handler.unsupported, source: handler.source };
      // One table holds the handlers of all operations: that this one belongs to `id`, the types of this function say.
      const each = handler.each as ((socket: S, input: object, visit: unknown) => void) | undefined;
      if (each === undefined) throw new UsageError(`${id} hands over no rows through ${via}`);
      return outcomeOf(id, via, () => {
        each(socket, input, visit);
        return undefined;
      });
    },
    close: () => socket.close(),
  };
}

/** What the kernel refuses is a value; all else is thrown on. */
function outcomeOf<T>(operation: OperationId, via: BackendName, work: () => T): Outcome<T> {
  try {
    return { ok: true, operation, via, value: work() };
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    const { code, errno, call, detail } = error;
    return { ok: false, operation, via, error: { code, errno, call, via: error.via, ...(detail === undefined ? {} : { detail }) } };
  }
}

function checkInput(id: OperationId, input: object): void {
  const contract = operations.get(id);
  if (contract === undefined) throw new UsageError(`there is no operation '${id}'${suggestion(id, operations.keys())}`);
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(contract.input, key))
      throw new UsageError(`${id} takes no '${key}'${suggestion(key, Object.keys(contract.input))}; it takes ${Object.keys(contract.input).join(', ') || 'nothing'}`);
  }
  for (const [key, field] of Object.entries(contract.input)) {
    const value = (input as Record<string, unknown>)[key];
    if (value === undefined && !field.optional) throw new UsageError(`${id} needs ${key}: ${field.expects}`);
    if (value !== undefined && !field.accepts(value)) throw new UsageError(`${id}: ${key} is ${JSON.stringify(value)}, which is not ${field.expects}`);
  }
}

function suggestion(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}
