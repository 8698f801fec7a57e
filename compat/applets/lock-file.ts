import { closeSync, existsSync, fchownSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import type { LockFailure } from '../legacy/terminal.ts';

/** A file that holds the number of the process whose line it is, in ten columns. One that is left over from a process that is gone counts for nothing. */
export function lockFile(path: string, owner: { uid: number; gid: number } | undefined): LockFailure | undefined {
  if (isHeld(path)) return 'locked';
  try {
    const fd = openSync(path, 'w', 0o644);
    try {
      writeSync(fd, `${String(process.pid).padStart(10)}\n`);
      if (owner !== undefined) fchownSync(fd, owner.uid, owner.gid);
    } finally {
      closeSync(fd);
    }
    return undefined;
  } catch (error) {
    return errnoOf(error);
  }
}

export function unlockFile(path: string): number {
  try {
    unlinkSync(path);
    return 0;
  } catch (error) {
    return errnoOf(error);
  }
}

function isHeld(path: string): boolean {
  try {
    const pid = /^\s*([-+]?\d+)/.exec(readFileSync(path, 'latin1'))?.[1];
    // Our own number was that of a process before us.
    return pid !== undefined && Number(pid) !== process.pid && existsSync(`/proc/${Number(pid)}`);
  } catch {
    return false;
  }
}

function errnoOf(error: unknown): number {
  const { errno } = error as NodeJS.ErrnoException;
  if (errno === undefined) throw error;
  return -errno;
}
