import type { Ipv6AddressDetails } from '../../src/operations/address6/list-details.ts';
import { AF_INET6 } from '../../src/syscall/kernel.ts';
import { RTM_GETADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { addressMessage } from '../structs/address.ts';

const FOREVER = 0xffffffff;

export const listDetails = netlink('address6.list-details', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => {
  const index = link === undefined ? undefined : indexOf(socket, link);
  return socket
    .dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET6, index: index ?? 0 }))
    .map((payload) => addressMessage.decode(payload))
    .filter(({ header }) => header.family === AF_INET6 && (index === undefined || header.index === index))
    .map(details);
});

/** IFA_LOCAL is there only where there is a peer, and IFA_ADDRESS is the peer then (inet6_fill_ifaddr). */
function details({ header, attributes }: ReturnType<typeof addressMessage.decode>): Ipv6AddressDetails {
  const { local, address = '::', cacheinfo } = attributes;
  return {
    index: header.index,
    address: local ?? address,
    prefixLength: header.prefixlen,
    peer: local === undefined ? null : address,
    scope: header.scope,
    flags: attributes.flags ?? header.flags,
    metric: attributes.rtPriority ?? 0,
    protocol: attributes.proto ?? 0,
    validSeconds: secondsOf(cacheinfo?.valid ?? FOREVER),
    preferredSeconds: secondsOf(cacheinfo?.prefered ?? FOREVER),
  };
}

function secondsOf(lifetime: number): number | null {
  return lifetime === FOREVER ? null : lifetime;
}
