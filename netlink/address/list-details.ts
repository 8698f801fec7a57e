import type { AddressDetails } from '../../src/operations/address/list-details.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { IFA_F_DEPRECATED, IFA_F_MCAUTOJOIN, IFA_F_NOPREFIXROUTE, IFA_F_SECONDARY } from '../constants/address.ts';
import { RTM_GETADDR } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { addressMessage } from '../structs/address.ts';
import type { Address } from './first-of.ts';

const FOREVER = 0xffffffff;

export const listDetails = netlink('address.list-details', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => {
  const index = link === undefined ? undefined : indexOf(socket, link);
  return socket
    .dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET, ...(index === undefined ? {} : { index }) }))
    .map((payload) => addressMessage.decode(payload))
    .filter(({ header }) => header.family === AF_INET && (index === undefined || header.index === index))
    .map(details);
});

/** IFA_LOCAL and IFA_ADDRESS are left out of a message where they are 0.0.0.0 (inet_fill_ifaddr). */
function details({ header, attributes }: Address): AddressDetails {
  const { flags = header.flags, cacheinfo } = attributes;
  return {
    index: header.index,
    label: attributes.label ?? '',
    address: attributes.local ?? '0.0.0.0',
    prefixLength: header.prefixlen,
    peer: attributes.address ?? '0.0.0.0',
    broadcast: attributes.broadcast ?? null,
    scope: header.scope,
    metric: attributes.rtPriority ?? 0,
    protocol: attributes.proto ?? 0,
    secondary: (flags & IFA_F_SECONDARY) !== 0,
    noPrefixRoute: (flags & IFA_F_NOPREFIXROUTE) !== 0,
    joinsGroup: (flags & IFA_F_MCAUTOJOIN) !== 0,
    validSeconds: secondsOf(cacheinfo?.valid ?? FOREVER),
    // set_ifa_lifetime marks what is deprecated, and leaves no number behind.
    preferredSeconds: (flags & IFA_F_DEPRECATED) !== 0 ? 0 : secondsOf(cacheinfo?.prefered ?? FOREVER),
  };
}

function secondsOf(lifetime: number): number | null {
  return lifetime === FOREVER ? null : lifetime;
}
