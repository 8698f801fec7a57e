import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import type { World } from '../world.ts';

/** A process that has a socket. */
export interface Program {
  pid: number;
  /** The first word of its command line, as bytes (latin1). */
  command: string;
}

/** By the inode of the socket. */
export type Programs = ReadonlyMap<number, Program>;

export const PROGRAM_WIDTH = 20;
/** Of a command line so much is read. */
const COMMAND_BYTES = 511;

/** Looks through the descriptors of all processes. Says on stderr what it was not allowed to see. Of several processes with one socket it is the first. */
export function programsOf(world: World): Programs {
  const programs = new Map<number, Program>();
  let refused = false;
  for (const pid of processes(world)) {
    const directory = `/proc/${pid}/fd`;
    const descriptors = tried(() => world.files.list(directory));
    if (descriptors instanceof KernelError) {
      if (descriptors.errno === errnos.EACCES) refused = true;
      continue;
    }
    let program: Program | undefined;
    for (const descriptor of descriptors) {
      const target = tried(() => world.files.readLink(`${directory}/${descriptor}`));
      const inode = target instanceof KernelError ? undefined : inodeOf(target);
      if (inode === undefined) continue;
      program ??= programOf(world, pid);
      if (program !== undefined && !programs.has(inode)) programs.set(inode, program);
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

function programOf(world: World, pid: string): Program | undefined {
  const line = tried(() => world.files.read(`/proc/${pid}/cmdline`));
  if (line instanceof KernelError) return undefined;
  const [command = ''] = line.split('\0');
  return { pid: Number(pid), command };
}

/** As a column has room for it; `-` where there is none. */
export function programText(program: Program | undefined): string {
  return program === undefined ? '-' : `${program.pid}/${lastPart(program.command.slice(0, COMMAND_BYTES))}`.slice(0, PROGRAM_WIDTH - 1);
}

/** Of a command with a path its last part. */
export function lastPart(command: string): string {
  return command.startsWith('/') ? command.slice(command.lastIndexOf('/') + 1) : command;
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
