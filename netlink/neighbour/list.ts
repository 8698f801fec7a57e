import { type ArpEntry, inOrder } from '../../src/operations/neighbour/arp-entry.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { NTF_PROXY, NUD_NOARP } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { arpEntryOf } from './arp-entry-of.ts';
import { linksByIndex } from './links-by-index.ts';

/** What is published is a dump of its own. /proc/net/arp leaves out entries that are in no state but NUD_NOARP (NEIGH_SEQ_SKIP_NOARP in net/core/neighbour.c). */
export const list = netlink('neighbour.list', ['RTM_GETNEIGH', 'RTM_GETLINK'], (socket, { link }) => {
  const wanted = link === undefined ? undefined : indexOf(socket, link);
  const links = linksByIndex(socket);
  const dump = (flags: number) => socket.dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, flags })).map((payload) => neighbourMessage.decode(payload));
  const neighbours = dump(0).filter(({ header }) => (header.state & ~NUD_NOARP) !== 0);
  const entries = [...neighbours, ...dump(NTF_PROXY)].flatMap((neighbour): ArpEntry[] => {
    const { ifindex } = neighbour.header;
    if (wanted !== undefined && ifindex !== wanted) return [];
    const found = links.get(ifindex);
    // A link that came since the links were read is left out with its neighbours, as a list made a moment earlier would.
    return found === undefined && ifindex !== 0 ? [] : [arpEntryOf(neighbour, found)];
  });
  return inOrder(entries);
});
