import { KernelError, UsageError } from '../base/errors.ts';
import { AT_FDCWD, CLONE_NEWNET, type Kernel, O_CLOEXEC, O_RDONLY } from './kernel.ts';

/** A network namespace held by a descriptor: it lives until the last descriptor, process or mount that refers to it is gone. */
export interface Namespace {
  readonly fd: number;
  /**
   * Runs `work` with the calling thread inside, and comes back whatever happens. Sockets opened inside stay there; children start there.
   * Throws UsageError where `work` is asynchronous: what it does after its first await would happen in the namespace outside.
   */
  inside<T>(work: () => T): T;
  /** May be called again. */
  close(): void;
}

const AsyncFunction = (async () => {}).constructor;

/** The namespace that the calling thread is in now. */
export function currentNamespace(kernel: Kernel): Namespace {
  const fd = check(kernel.openat(AT_FDCWD, '/proc/thread-self/ns/net', O_RDONLY | O_CLOEXEC), 'open /proc/thread-self/ns/net');
  let open = true;
  return {
    fd,
    inside: (work) => {
      if (!open) throw new UsageError('this network namespace is closed already');
      if (work instanceof AsyncFunction) throw new UsageError('work inside a network namespace must not be asynchronous: it would go on outside');
      const home = check(kernel.openat(AT_FDCWD, '/proc/thread-self/ns/net', O_RDONLY | O_CLOEXEC), 'open /proc/thread-self/ns/net');
      try {
        check(kernel.setns(fd, CLONE_NEWNET), 'setns');
        const result = work();
        if (result instanceof Promise) throw new UsageError('work inside a network namespace must not return a promise: it would go on outside');
        return result;
      } finally {
        goBack(kernel, home);
        kernel.close(home);
      }
    },
    close: () => {
      // A second close(2) could hit whatever has got the number since.
      if (open) kernel.close(fd);
      open = false;
    },
  };
}

/** A new, empty network namespace. Needs CAP_SYS_ADMIN in the process's user namespace: KernelError EPERM otherwise. */
export function newNamespace(kernel: Kernel): Namespace {
  const home = currentNamespace(kernel);
  try {
    check(kernel.unshare(CLONE_NEWNET), 'unshare');
    try {
      return currentNamespace(kernel);
    } finally {
      goBack(kernel, home.fd);
    }
  } finally {
    home.close();
  }
}

/** Nothing may run on in the wrong namespace: it could be the host's network that is changed next. */
function goBack(kernel: Kernel, home: number): void {
  if (kernel.setns(home, CLONE_NEWNET) < 0) process.abort();
}

function check(result: number, call: string): number {
  if (result < 0) throw new KernelError(-result, call, 'file');
  return result;
}
