import { KernelError } from '../../src/base/errors.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Input, OperationId, Output } from '../../src/operations/index.ts';
import { uts } from '../../src/syscall/uts.ts';

/** The names belong to the UTS namespace and to neither interface: system calls of their own read and write them. */
const handlers = {
  'hostname.get': () => uts.hostName(),
  'hostname.set': ({ hostname }: Input<'hostname.set'>) => uts.setHostName(hostname),
  'hostname.get-domain': () => uts.domainName(),
  'hostname.set-domain': ({ domain }: Input<'hostname.set-domain'>) => uts.setDomainName(domain),
};

/** Does what neither interface can; undefined for all else. The outcome says `file`, as of any call that is no request and no message. */
export function runOnHost<Id extends OperationId>(operation: Id, input: Input<Id>): Outcome<Output<Id>> | undefined {
  const handler = (handlers as Partial<Record<OperationId, (input: unknown) => unknown>>)[operation];
  if (handler === undefined) return undefined;
  try {
    return { ok: true, operation, via: 'file', value: handler(input) as Output<Id> };
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    const { code, errno, call, via } = error;
    return { ok: false, operation, via: 'file', error: { code, errno, call, via } };
  }
}
