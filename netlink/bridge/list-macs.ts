import { type BridgeMac, inOrder } from '../../src/operations/bridge/list-macs.ts';
import { NTF_SELF, NUD_NOARP, NUD_PERMANENT } from '../constants/neighbour.ts';
import { RTM_GETNEIGH } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { AF_BRIDGE } from '../link/multicast.ts';
import { neighbourMessage } from '../structs/neighbour.ts';
import { findBridge, portOf } from './find.ts';
import { links } from './links.ts';

/** The dump has the tables of all bridges, the addresses that devices listen to themselves (NTF_SELF), and those of the bridge, which has no port of its own. */
export const listMacs = netlink('bridge.list-macs', ['RTM_GETLINK', 'RTM_GETNEIGH'], (socket, { link }) => {
  const { index: bridge } = findBridge(socket, link);
  const ports = new Map(links(socket, { master: bridge }).map((one) => [one.header.index, portOf(one, bridge)?.no]));
  const entries = socket.dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_BRIDGE })).map((payload) => neighbourMessage.decode(payload));
  return inOrder(
    entries.flatMap(({ header, attributes }): BridgeMac[] => {
      const port = ports.get(header.ifindex);
      if (port === undefined || attributes.master !== bridge || (header.flags & NTF_SELF) !== 0) return [];
      // Entries that somebody made are NUD_NOARP, those of the port itself NUD_PERMANENT: neither ages (fdb_to_nud in net/bridge/br_fdb.c).
      const ages = (header.state & (NUD_NOARP | NUD_PERMANENT)) === 0;
      return [{ address: attributes.lladdr ?? '', port, local: (header.state & NUD_PERMANENT) !== 0, age: ages ? (attributes.cacheinfo?.updated ?? 0) : 0 }];
    }),
  );
});
