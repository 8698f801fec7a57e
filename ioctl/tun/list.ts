import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { TunDevice } from '../../src/operations/tun/get.ts';
import { ioctl } from '../handler.ts';
import { parseNetDev } from '../link/proc-net-dev.ts';
import type { Control } from '../socket.ts';
import { kindOf } from './kind.ts';

export const list = ioctl('tun.list', ['/proc/net/dev', 'SIOCETHTOOL'], (socket) =>
  [...parseNetDev(socket.read('/proc/net/dev')).keys()].sort().flatMap((link) => ifStillThere(socket, link)),
);

/** A link that went away since its name was read is left out, as it would be from a list made a moment later. */
function ifStillThere(socket: Control, link: string): TunDevice[] {
  try {
    const kind = kindOf(socket, link);
    return kind === undefined ? [] : [{ link, ...kind }];
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENODEV) return [];
    throw error;
  }
}
