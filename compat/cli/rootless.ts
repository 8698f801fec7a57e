import { spawn } from 'node:child_process';
import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { libc } from '../../src/syscall/libc.ts';
import { newNamespace } from '../../src/syscall/namespace.ts';
import { CannotRun } from './cannot-run.ts';

/** Set in the process that runs inside a user namespace of its own: there is no second one to try. */
const INSIDE = 'NETLIFT_IN_USER_NAMESPACE';

const remedy = 'run it as root, or allow user namespaces (sysctl user.max_user_namespaces, kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns)';

/** Whether this process may make network namespaces; tried, not guessed. */
export function canMakeNamespaces(): boolean {
  try {
    newNamespace(libc).close();
    return true;
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.EPERM) return false;
    if (error instanceof KernelError) throw new CannotRun(`this kernel makes no network namespace (${error.code})`, 'use a kernel with CONFIG_NET_NS');
    throw error;
  }
}

/**
 * Runs this same command line again as root of a user namespace of its own, with the same terminal, and gives its exit status. A new user
 * namespace needs a process with a single thread, which this one is not. Throws CannotRun where the kernel or the system refuses.
 */
export async function runInUserNamespace(): Promise<number> {
  if (process.env[INSIDE] !== undefined) throw new CannotRun('no network namespace can be made, not even in a user namespace', remedy);
  const refused = await outcomeOf(['--user', '--map-root-user', '--net', 'true'], 'ignore');
  if (refused.status !== 0) throw new CannotRun('network namespaces need root here, and a user namespace was refused', remedy);
  // setpriv: if this process is killed, the one inside must not go on alone.
  const again = ['setpriv', '--pdeathsig', 'TERM', process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const { status, signal } = await outcomeOf(['--user', '--map-root-user', '--net', ...again], 'inherit');
  if (signal !== null) process.kill(process.pid, signal);
  return status ?? 1;
}

function outcomeOf(args: readonly string[], stdio: 'inherit' | 'ignore'): Promise<{ status: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', args, { stdio, env: { ...process.env, [INSIDE]: '1' } });
    const forward = (signal: NodeJS.Signals) => void child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, forward);
    const settle = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', () => {
      settle();
      reject(new CannotRun('network namespaces need root here, and unshare is missing', 'run it as root, or install util-linux'));
    });
    child.on('close', (status, signal) => {
      settle();
      resolve({ status, signal });
    });
  });
}
