import { deviceName } from '../../src/model/link-name.ts';
import type { LinkDetails, NamedDetails } from '../../src/operations/link/link-details.ts';
import { byName } from '../../src/operations/link/name-order.ts';
import { RTM_GETADDR, RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';
import { linkMessage } from '../structs/link.ts';
import { firstAddress, inOrder, keepAddress, type LinkAddresses } from './decode-addresses.ts';
import { type DecodedLink, decodeLink } from './decode-details.ts';

/** Family 0: IPv4 and IPv6 in one dump. */
export const listDetails = netlink('link.list-details', ['RTM_GETLINK', 'RTM_GETADDR'], (socket) => {
  const links = dumpLinks(socket);
  const addresses = dumpAddresses(socket, 0);
  const rows = links.map((link): NamedDetails => ({ name: link.name, details: detailsOf(link, link.name, addresses.get(link.index)) }));
  const known = new Set(links.map(({ name }) => name));
  let byAnyName: Map<string, DecodedLink> | undefined;
  for (const { ipv4 } of addresses.values()) {
    for (const { label } of ipv4) {
      if (known.has(label)) continue;
      known.add(label);
      byAnyName ??= new Map(links.flatMap((link) => [link.name, ...link.altnames].map((name) => [name, link])));
      const link = byAnyName.get(deviceName(label));
      rows.push(link === undefined ? { name: label } : { name: label, details: detailsOf(link, label, addresses.get(link.index)) });
    }
  }
  return byName(rows);
});

/** What a name stands for on its link: only the link's own has counters and IPv6 addresses. */
export function detailsOf({ name, details: { statistics, ...rest } }: DecodedLink, asked: string, addresses: LinkAddresses | undefined): LinkDetails {
  const ipv4 = firstAddress(addresses?.ipv4 ?? [], asked);
  const own = asked === name;
  return { ...rest, ...(ipv4 === undefined ? {} : { ipv4 }), inet6: own ? inOrder(addresses) : [], ...(own && statistics !== undefined ? { statistics } : {}) };
}

function dumpLinks(socket: NetlinkSocket): DecodedLink[] {
  let links: DecodedLink[] = [];
  socket.dumpEach(RTM_GETLINK, linkMessage.encode({}), () => {
    links = [];
    return (bytes, start, end) => links.push(decodeLink(bytes, start, end));
  });
  return links;
}

/** The addresses by the index of their link; of one link, or of all (0). A kernel without strict checking sends those of all links. */
export function dumpAddresses(socket: NetlinkSocket, index: number): Map<number, LinkAddresses> {
  const found = new Map<number, LinkAddresses>();
  socket.dumpEach(RTM_GETADDR, addressMessage.encode({ index }), () => {
    found.clear();
    return (bytes, start, end) => keepAddress(found, bytes, start, end);
  });
  return found;
}
