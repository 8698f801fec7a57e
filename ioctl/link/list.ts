import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { LinkInfo } from '../../src/operations/link/link-info.ts';
import { ioctl } from '../handler.ts';
import type { Control } from '../socket.ts';
import { parseNetDev } from './proc-net-dev.ts';
import { readLink, readLinkCalls } from './read-link.ts';

/** SIOCGIFCONF knows only links that have an IPv4 address, so the names come from /proc/net/dev. */
export const list = ioctl('link.list', ['/proc/net/dev', ...readLinkCalls], (socket) =>
  [...parseNetDev(socket.read('/proc/net/dev')).keys()].flatMap((name) => ifStillThere(socket, name)).sort((a, b) => a.index - b.index),
);

/** A link that went away since its name was read is left out, as it would be from a list made a moment later. */
function ifStillThere(socket: Control, name: string): LinkInfo[] {
  try {
    return [readLink(socket, name)];
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENODEV) return [];
    throw error;
  }
}
