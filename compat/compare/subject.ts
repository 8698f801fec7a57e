import { ioctlBackend } from '../../ioctl/index.ts';
import { openIoctl } from '../../ioctl/socket.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import { openNetlink } from '../../netlink/socket.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { SideSupport } from '../../src/model/comparison.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { type BackendName, open } from '../run/open.ts';
import type { OperationCase } from './case.ts';
import type { Counterpart } from './counterpart.ts';
import { OneSided } from './one-sided.ts';
import type { Requirement } from './requirement.ts';
import type { SideWork } from './side.ts';
import type { StartStateName } from './start-states/index.ts';

/** Something to compare, operation or counterpart alike: two ways to do it, from some start states. */
export interface Subject {
  id: string;
  /** An operation's two sides mean the same: result and state must be equal. */
  meansTheSame: boolean;
  runs: readonly SubjectRun[];
}

export interface SubjectRun {
  /** The start state, and behind a colon what tells this input apart. */
  name: string;
  from: StartStateName;
  input: Record<string, unknown>;
  needs: readonly Requirement[];
  ioctl: SideWork;
  netlink: SideWork;
}

export function operationSubject({ operation, runs }: OperationCase): Subject {
  const work = (via: BackendName, input: Input<OperationId>): SideWork => ({ via, open: (kernel) => openOperation(via, operation, input, kernel) });
  return {
    id: operation,
    meansTheSame: true,
    runs: runs.map(({ from, input, what, needs = [] }) => ({
      name: scenarioName(from, what),
      from,
      input: { ...input },
      needs,
      ioctl: work('ioctl', input),
      netlink: work('netlink', input),
    })),
  };
}

function openOperation(via: BackendName, operation: OperationId, input: Input<OperationId>, kernel: Kernel): ReturnType<SideWork['open']> {
  const backend = open(via, kernel);
  return {
    ...(backend.requester === undefined ? {} : { requester: backend.requester }),
    close: () => backend.close(),
    run: () => {
      const outcome = backend.run(operation, input);
      if (outcome.ok) return outcome.value;
      if ('unsupported' in outcome) throw new OneSided(outcome.unsupported, outcome.source);
      const { errno, call, via: actual, detail } = outcome.error;
      throw new KernelError(errno, call, actual, detail);
    },
  };
}

export function counterpartSubject({ id, runs }: Counterpart): Subject {
  return {
    id,
    meansTheSame: false,
    runs: runs.map(({ from, what, input, needs = [], viaIoctl, viaNetlink }) => ({
      name: scenarioName(from, what),
      from,
      input,
      needs,
      ioctl: {
        via: 'ioctl',
        open: (kernel) => {
          const socket = openIoctl(kernel);
          return { run: () => viaIoctl(socket), close: () => socket.close() };
        },
      },
      netlink: {
        via: 'netlink',
        open: (kernel) => {
          const socket = openNetlink(kernel);
          return { run: () => viaNetlink(socket), requester: socket, close: () => socket.close() };
        },
      },
    })),
  };
}

function scenarioName(from: StartStateName, what: string | undefined): string {
  return what === undefined ? from : `${from}: ${what}`;
}

/** What each interface uses for an operation, or why it cannot do it. */
export function supportOf(id: OperationId): { ioctl: SideSupport; netlink: SideSupport } {
  const [left, right] = [ioctlBackend[id], netlinkBackend[id]];
  return {
    ioctl: 'unsupported' in left ? { unsupported: left.unsupported, source: left.source } : { calls: [...left.calls] },
    netlink: 'unsupported' in right ? { unsupported: right.unsupported, source: right.source } : { messages: [...right.calls] },
  };
}
