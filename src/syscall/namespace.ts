import { KernelError } from '../base/errors.ts';
import { AT_FDCWD, CLONE_NEWNET, type Kernel, O_CLOEXEC, O_RDONLY } from './kernel.ts';

/** A network namespace held by a descriptor: it lives until the last descriptor, process or mount that refers to it is gone. */
export interface Namespace {
  readonly fd: number;
  /** Runs `work` with the main thread inside, and comes back whatever happens. Sockets opened inside stay there; children start there. */
  inside<T>(work: () => T): T;
  close(): void;
}

/** The namespace that the calling thread is in now. */
export function currentNamespace(kernel: Kernel): Namespace {
  const fd = check(kernel.openat(AT_FDCWD, '/proc/thread-self/ns/net', O_RDONLY | O_CLOEXEC), 'open /proc/thread-self/ns/net');
  return {
    fd,
    inside: (work) => {
      const home = check(kernel.openat(AT_FDCWD, '/proc/thread-self/ns/net', O_RDONLY | O_CLOEXEC), 'open /proc/thread-self/ns/net');
      try {
        check(kernel.setns(fd, CLONE_NEWNET), 'setns');
        return work();
      } finally {
        const back = kernel.setns(home, CLONE_NEWNET);
        kernel.close(home);
        // Nothing may run on in the wrong namespace: it could be the host's network that is changed next.
        if (back < 0) process.abort();
      }
    },
    close: () => {
      kernel.close(fd);
    },
  };
}

/** A new, empty network namespace. Needs CAP_SYS_ADMIN in the process's user namespace: KernelError EPERM otherwise. */
export function newNamespace(kernel: Kernel): Namespace {
  const home = currentNamespace(kernel);
  try {
    check(kernel.unshare(CLONE_NEWNET), 'unshare');
    const made = currentNamespace(kernel);
    if (kernel.setns(home.fd, CLONE_NEWNET) < 0) process.abort();
    return made;
  } finally {
    home.close();
  }
}

function check(result: number, call: string): number {
  if (result < 0) throw new KernelError(-result, call, 'file');
  return result;
}
