import { ioctlBackend } from '../../ioctl/index.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Backend } from '../../src/operations/handler.ts';
import type { OperationId } from '../../src/operations/index.ts';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Style, World } from '../legacy/world.ts';
import { type BackendName, type OpenBackend, open } from '../run/open.ts';
import { files } from './files.ts';
import { runOnHost } from './host-name.ts';
import { names } from './names.ts';
import { syslog } from './syslog.ts';
import { terminals } from './terminals.ts';

/** What an applet is started with. */
export interface Surroundings {
  program: string;
  style: Style;
  via: BackendName;
  uid: number;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Writes what `out` keeps back: a tool that pauses has been read until then. */
  flush?(): void;
}

/** Both interfaces of one namespace, opened when they are first asked. */
export function backendsOf(kernel: Kernel = libc): { side(via: BackendName): OpenBackend; close(): void } {
  const opened = new Map<BackendName, OpenBackend>();
  return {
    side: (via) => {
      const already = opened.get(via);
      if (already !== undefined) return already;
      const backend = openOrIoctl(via, kernel);
      opened.set(via, backend);
      return backend;
    },
    close: () => {
      for (const backend of opened.values()) backend.close();
    },
  };
}

/** Where netlink sockets are forbidden, as sandboxes do (RestrictAddressFamilies= of systemd.exec(5)), the old tools still work: their interface has to do. */
function openOrIoctl(via: BackendName, kernel: Kernel): OpenBackend {
  try {
    return open(via, kernel);
  } catch (error) {
    if (via === 'ioctl' || !(error instanceof KernelError) || !error.call.startsWith('socket(')) throw error;
    return open('ioctl', kernel);
  }
}

/** A world on the interfaces that `side` gives. */
export function makeWorld(surroundings: Surroundings, side: (via: BackendName) => OpenBackend): World {
  return {
    ...surroundings,
    names,
    files,
    syslog,
    terminals,
    pause: (milliseconds) => {
      surroundings.flush?.();
      return new Promise((resolve) => setTimeout(resolve, milliseconds));
    },
    run: (operation, input) => runOnHost(operation, input) ?? side(ableSide(operation, surroundings.via)).run(operation, input),
    each: (operation, input, visit) => {
      const outcome = side(ableSide(operation, surroundings.via)).each(operation, input, visit);
      return lacksSockDiag(outcome) ? side('ioctl').each(operation, input, visit) : outcome;
    },
  };
}

/** Sock_diag is a part of the kernel for each protocol, and any of them may be missing (raw_diag often is): then netlink has no way to the sockets of that protocol. */
function lacksSockDiag(outcome: Outcome<undefined>): boolean {
  return !outcome.ok && 'error' in outcome && outcome.error.call === 'SOCK_DIAG_BY_FAMILY' && outcome.error.errno === errnos.ENOENT;
}

/** The side that was chosen, or the other one where only that has a way. */
function ableSide(operation: OperationId, chosen: BackendName): BackendName {
  const backends: Record<BackendName, Backend<never>> = { ioctl: ioctlBackend, netlink: netlinkBackend };
  const other = chosen === 'ioctl' ? 'netlink' : 'ioctl';
  return 'unsupported' in backends[chosen][operation] && !('unsupported' in backends[other][operation]) ? other : chosen;
}
