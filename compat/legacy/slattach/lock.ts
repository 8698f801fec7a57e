import { strerror } from '../../../src/base/strerror.ts';
import type { Terminals } from '../terminal.ts';
import type { World } from '../world.ts';

/** Takes the lock of a line, and answers whether it is ours. It belongs to uucp, by custom. */
export function lockLine(name: string, quiet: boolean, terminals: Terminals, world: World): boolean {
  const path = lockPath(name);
  const [uid, gid] = [world.names.uidOf('uucp'), world.names.gidOf('uucp')];
  const failure = terminals.lock(Buffer.from(path, 'latin1').toString(), uid === undefined || gid === undefined ? undefined : { uid, gid });
  if (failure === 'locked') world.err(`slattach: /dev/${name} already locked!\n`);
  else if (failure !== undefined && !quiet) world.err(`slattach: tty_lock: (${path}): ${strerror(failure)}\n`);
  if (failure === undefined && uid === undefined && !quiet) world.err('slattach: tty_lock: UUCP user uucp unknown!\n');
  return failure === undefined;
}

export function unlockLine(name: string, quiet: boolean, terminals: Terminals, world: World): void {
  const errno = terminals.unlock(Buffer.from(lockPath(name), 'latin1').toString());
  if (errno !== 0 && !quiet) world.err(`slattach: tty_unlock: (${lockPath(name)}): ${strerror(errno)}\n`);
}

function lockPath(name: string): string {
  return `/var/lock/LCK..${name}`;
}
