import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { findLink } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linksByIndex } from './links-by-index.ts';
import { requireType } from './require-type.ts';

const ARPHRD_ETHER = 1;

/** The index of the link on which something is published: the named one, or the one that has an address of a type. Throws KernelError ENODEV or EINVAL. */
export function publicLink(
  socket: NetlinkSocket,
  { link, lladdr = '', hardwareType }: { link?: string | undefined; lladdr?: string | undefined; hardwareType?: number | undefined },
): number {
  if (link === undefined) return indexByAddress(socket, lladdr.toLowerCase(), hardwareType ?? ARPHRD_ETHER);
  const found = findLink(socket, link);
  if (hardwareType !== undefined) requireType(found, hardwareType, true);
  return found.header.index;
}

/** As dev_getbyhwaddr (net/core/dev.c) looks for it: as many bytes as those of the link have. */
function indexByAddress(socket: NetlinkSocket, lladdr: string, hardwareType: number): number {
  const found = [...linksByIndex(socket)].find(([, link]) => link.hardwareType === hardwareType && lladdr.startsWith(link.lladdr));
  if (found === undefined) throw new KernelError(errnos.ENODEV, 'RTM_GETLINK', 'netlink', { message: `no link has the address ${lladdr}` });
  return found[0];
}
