import { byIndex, type Membership } from '../../src/operations/multicast/membership.ts';
import { AF_INET, AF_INET6 } from '../../src/syscall/kernel.ts';
import { RTM_GETLINK, RTM_GETMULTICAST } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';
import { linkMessage } from '../structs/link.ts';

/** The groups of IPv4 are dumped since Linux 6.14; an older kernel answers EOPNOTSUPP. */
export const list = netlink('multicast.list', ['RTM_GETLINK', 'RTM_GETMULTICAST'], (socket, { family }) => {
  const names = new Map(
    socket
      .dump(RTM_GETLINK, linkMessage.encode({}))
      .map((payload) => linkMessage.decode(payload))
      .map(({ header, attributes }) => [header.index, attributes.ifname ?? '']),
  );
  const groups = { inet: AF_INET, inet6: AF_INET6 };
  const families = family === undefined ? Object.values(groups) : [groups[family]];
  return byIndex(families.flatMap((one) => dumpGroups(socket, one, names)));
});

function dumpGroups(socket: NetlinkSocket, family: number, names: ReadonlyMap<number, string>): Membership[] {
  return socket
    .dump(RTM_GETMULTICAST, addressMessage.encode({ family }))
    .map((payload) => addressMessage.decode(payload))
    .flatMap(({ header: { index }, attributes: { multicast } }) => {
      const link = names.get(index);
      // A link that came since the links were read is left out with its groups, as a list made a moment earlier would.
      return link === undefined || multicast === undefined ? [] : [{ link, index, group: multicast }];
    });
}
