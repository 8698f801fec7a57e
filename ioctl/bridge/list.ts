import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { i32, ulong } from '../../src/codec/integers.ts';
import { pointer, struct } from '../../src/codec/struct.ts';
import { BRCTL_GET_BRIDGES } from '../constants/bridge.ts';
import { SIOCGIFBR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { nameOf } from '../link/primary-name.ts';
import type { Control } from '../socket.ts';

/** 2048 and more are ENOMEM (old_deviceless in net/bridge/br_ioctl.c). */
const MOST_BRIDGES = 2047;
const request = struct('unsigned long[3]', { command: ulong, into: pointer, room: ulong });

/** Without a bridge to ask, it is the request from before there were ifreqs for this: three machine words. */
export const list = ioctl('bridge.list', ['SIOCGIFBR', 'SIOCGIFNAME'], (socket) => {
  const into = Buffer.alloc(MOST_BRIDGES * i32.size);
  socket.ioctl(SIOCGIFBR, request.argument({ command: BigInt(BRCTL_GET_BRIDGES), into, room: BigInt(MOST_BRIDGES) }));
  const indices = Array.from({ length: MOST_BRIDGES }, (_, at) => i32.get(into, at * i32.size)).filter((index) => index !== 0);
  return indices.flatMap((index) => ifStillThere(socket, index)).sort();
});

/** A bridge that went away since is left out, as it would be from a list made a moment later. */
function ifStillThere(socket: Control, index: number): string[] {
  try {
    return [nameOf(socket, index)];
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENODEV) return [];
    throw error;
  }
}
