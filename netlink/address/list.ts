import { text } from '../../src/codec/bytes.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { type FoundAddress, type Ipv4Address, inListOrder } from '../../src/operations/address/ipv4-address.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RTM_GETADDR, RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';
import { linkMessage } from '../structs/link.ts';
import type { Address } from './first-of.ts';

/** RTEXT_FILTER_SKIP_STATS: include/uapi/linux/rtnetlink.h. */
const SKIP_STATS = 0x8;

export const list = netlink('address.list', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => {
  const wanted = link === undefined ? undefined : findLink(socket, link).header.index;
  const indices = indicesByName(socket);
  const seen = new Set<string>();
  const found: FoundAddress[] = [];
  for (const payload of socket.dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET }))) {
    const message = addressMessage.decode(payload);
    const { label = '', local: address = '0.0.0.0' } = message.attributes;
    const index = indices.get(deviceName(label));
    if (message.header.family !== AF_INET || (wanted !== undefined && index !== wanted)) continue;
    const leadsHere = index === message.header.index && !seen.has(`${label} ${address}`);
    if (leadsHere) seen.add(`${label} ${address}`);
    found.push({ index, entry: leadsHere ? details(message, label, address) : { label, address } });
  }
  return inListOrder(found);
});

function details({ header, attributes: { broadcast, address: peer = '0.0.0.0' } }: Address, label: string, address: string): Ipv4Address {
  return { label, address, prefixLength: header.prefixlen, ...(broadcast === undefined ? {} : { broadcast }), ...(peer === address ? {} : { peer }) };
}

/** Every name that leads to a link, alternative ones too. */
function indicesByName(socket: NetlinkSocket): Map<string, number> {
  const indices = new Map<string, number>();
  for (const payload of socket.dump(RTM_GETLINK, linkMessage.encode({}, { extMask: SKIP_STATS }))) {
    const { header, attributes } = linkMessage.decode(payload);
    const { altIfname, other = [] } = attributes.propList ?? {};
    for (const name of [attributes.ifname, altIfname, ...other.map(({ bytes }) => text(bytes))]) if (name !== undefined) indices.set(name, header.index);
  }
  return indices;
}
