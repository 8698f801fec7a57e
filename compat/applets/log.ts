import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';

/** One use of a legacy tool, a line of NETLIFT_LOG. */
export interface Use {
  /** When it began, RFC 3339 in UTC. */
  readonly time: string;
  /** Who called it: the name in /proc/PID/comm, and the whole command line. */
  readonly parent: { readonly name: string; readonly pid: number; readonly command: string };
  /** The tool's name and its words. */
  readonly argv: readonly string[];
  /** Shell lines of iproute2. */
  readonly equivalent: readonly string[];
  /** Why a part of it has no equivalent. */
  readonly reasons?: readonly string[];
  /** The interface that was asked for. */
  readonly via: string;
  /** Those that answered: another one where that has no way to do it, or may not be opened. */
  readonly by?: readonly string[];
  readonly status: number;
  /** NETLIFT_POLICY said no: nothing was done. */
  readonly refused?: true;
}

/** Where a FIFO has no reader this must not wait for one. */
const FLAGS = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * Appends a use to a log that others write at the same time: with O_APPEND the kernel puts each write behind the last one, whole (write(2)).
 * Gives what went wrong, in words.
 */
export function appendUse(path: string, use: Use): string | undefined {
  const line = Buffer.from(`${JSON.stringify(use)}\n`);
  try {
    const fd = openSync(path, FLAGS, 0o666);
    try {
      const written = writeSync(fd, line);
      return written === line.length ? undefined : `${path} took only ${written} of ${line.length} bytes`;
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return (error as Error).message;
  }
}

/** A process by its number; empty texts where it has gone. */
export function processOf(pid: number): Use['parent'] {
  const read = (file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  return { name: read('comm').trimEnd(), pid, command: read('cmdline').replace(/\0$/, '').replaceAll('\0', ' ') };
}
