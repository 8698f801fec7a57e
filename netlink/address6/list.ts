import { flagNames, type Ipv6Address, inListOrder } from '../../src/operations/address6/ipv6-address.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { RT_SCOPE_HOST, RT_SCOPE_LINK, RT_SCOPE_SITE } from '../constants/route.ts';
import { RTM_GETADDR, RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';
import { linkMessage } from '../structs/link.ts';

/** RTEXT_FILTER_SKIP_STATS: include/uapi/linux/rtnetlink.h. */
const SKIP_STATS = 0x8;

const scopes: Record<number, Ipv6Address['scope']> = { [RT_SCOPE_HOST]: 'host', [RT_SCOPE_LINK]: 'link', [RT_SCOPE_SITE]: 'site' };

export const list = netlink('address6.list', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => {
  const wanted = link === undefined ? undefined : indexOf(socket, link);
  const names = namesByIndex(socket);
  const found = socket
    .dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET6, index: wanted ?? 0 }))
    .map((payload) => addressMessage.decode(payload))
    .filter(({ header }) => header.family === AF_INET6 && (wanted === undefined || header.index === wanted))
    .map(({ header: { index, prefixlen, scope, flags }, attributes }) => ({
      index,
      entry: {
        link: names.get(index) ?? '',
        // IFA_LOCAL is there only where there is a peer, and IFA_ADDRESS is the peer then (inet6_fill_ifaddr).
        address: attributes.local ?? attributes.address ?? '::',
        prefixLength: prefixlen,
        scope: scopes[scope] ?? ('global' as const),
        flags: flagNames(attributes.flags ?? flags),
      },
    }));
  return inListOrder(found);
});

function namesByIndex(socket: NetlinkSocket): Map<number, string> {
  const links = socket.dump(RTM_GETLINK, linkMessage.encode({}, { extMask: SKIP_STATS })).map((payload) => linkMessage.decode(payload));
  return new Map(links.map(({ header, attributes }) => [header.index, attributes.ifname ?? '']));
}
