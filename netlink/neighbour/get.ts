import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { NUD_NOARP } from '../constants/neighbour.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { arpEntryOf } from './arp-entry-of.ts';
import { findNeighbour } from './find.ts';

export const get = netlink('neighbour.get', ['RTM_GETLINK', 'RTM_GETNEIGH'], (socket, { address, link }) => {
  const { header, attributes } = findLink(socket, link);
  const neighbour = findNeighbour(socket, header.index, address);
  if ((neighbour.header.state & NUD_NOARP) !== 0)
    throw new KernelError(errnos.ENOENT, 'RTM_GETNEIGH', 'netlink', { message: `${address} needs no ARP: the table has no entry of it` });
  return arpEntryOf(neighbour, { name: attributes.ifname ?? link, hardwareType: header.type });
});
