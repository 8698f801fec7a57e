import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import type { World } from '../world.ts';

/** PID and name of the process that has a socket, by its inode. */
export type Programs = ReadonlyMap<number, string>;

export const PROGRAM_WIDTH = 20;
/** Of a command line so much is read. */
const COMMAND_BYTES = 511;

/** Looks through the descriptors of all processes. Says on stderr what it was not allowed to see. Of several processes with one socket it is the first. */
export function programsOf(world: World): Programs {
  const programs = new Map<number, string>();
  let refused = false;
  for (const pid of processes(world)) {
    const directory = `/proc/${pid}/fd`;
    const descriptors = tried(() => world.files.list(directory));
    if (descriptors instanceof KernelError) {
      if (descriptors.errno === errnos.EACCES) refused = true;
      continue;
    }
    let name: string | undefined;
    for (const descriptor of descriptors) {
      const target = tried(() => world.files.readLink(`${directory}/${descriptor}`));
      const inode = target instanceof KernelError ? undefined : inodeOf(target);
      if (inode === undefined) continue;
      name ??= nameOf(world, pid);
      if (name !== undefined && !programs.has(inode)) programs.set(inode, name);
    }
  }
  if (refused) world.err(complaint(programs.size === 0, world.uid));
  return programs;
}

function processes(world: World): string[] {
  const names = tried(() => world.files.list('/proc'));
  return names instanceof KernelError ? [] : names.filter((name) => /^\d+$/.test(name)).sort((a, b) => Number(a) - Number(b));
}

/** `socket:[12345]`, or on old kernels `[0000]:12345`. */
function inodeOf(target: string): number | undefined {
  const [, number] = /^socket:\[(\d+)\]$/.exec(target) ?? /^\[0000\]:(\d+)$/.exec(target) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Of a command with a path its last part; what is no plain ASCII becomes a dot. */
function nameOf(world: World, pid: string): string | undefined {
  const line = tried(() => world.files.read(`/proc/${pid}/cmdline`));
  if (line instanceof KernelError) return undefined;
  const [command = ''] = line.slice(0, COMMAND_BYTES).split('\0');
  const name = command.startsWith('/') ? command.slice(command.lastIndexOf('/') + 1) : command;
  return `${pid}/${name}`.slice(0, PROGRAM_WIDTH - 1);
}

function complaint(nothing: boolean, uid: number): string {
  return nothing
    ? `(No info could be read for "-p": geteuid()=${uid} but you should be root.)\n`
    : '(Not all processes could be identified, non-owned process info\n will not be shown, you would have to be root to see it all.)\n';
}

function tried<T>(work: () => T): T | KernelError {
  try {
    return work();
  } catch (error) {
    if (error instanceof KernelError) return error;
    throw error;
  }
}
