import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { LinkDetails } from '../../src/operations/link/link-details.ts';
import { byName } from '../../src/operations/link/name-order.ts';
import { configured } from '../address/configured.ts';
import { scopedAddresses } from '../address6/scoped.ts';
import { ioctl } from '../handler.ts';
import type { IoctlSocket } from '../socket.ts';
import { netDevCounters } from './net-dev-counters.ts';
import { detailsCalls, readDetails } from './read-details.ts';

/** Names of links are in /proc/net/dev, labels in the answer of SIOCGIFCONF. */
export const listDetails = ioctl('link.list-details', ['/proc/net/dev', 'SIOCGIFCONF', '/proc/net/if_inet6', ...detailsCalls], (socket) => {
  const counters = netDevCounters(socket.read('/proc/net/dev'));
  const inet6 = scopedAddresses(readIfInet6(socket));
  const names = new Set([...counters.keys(), ...configured(socket).map(({ label }) => label)]);
  return byName(
    Array.from(names, (name) => {
      const found = unlessGone(() => readDetails(socket, name));
      if (found === undefined) return { name };
      const statistics = counters.get(name);
      return { name, details: { ...found, inet6: inet6.get(name) ?? [], ...(statistics === undefined ? {} : { statistics }) } };
    }),
  );
});

/** A kernel without IPv6 has no such file. */
export function readIfInet6(socket: IoctlSocket): string {
  try {
    return socket.read('/proc/net/if_inet6');
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENOENT) return '';
    throw error;
  }
}

/** A label may name no link, and a link may have gone since its name was read. */
function unlessGone(read: () => Omit<LinkDetails, 'inet6'>): Omit<LinkDetails, 'inet6'> | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENODEV) return undefined;
    throw error;
  }
}
