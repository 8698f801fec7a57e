import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { LinkDetails, NamedDetails } from '../../src/operations/link/link-details.ts';
import { byName } from '../../src/operations/link/name-order.ts';
import { RTM_GETADDR, RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';
import { linkMessage } from '../structs/link.ts';
import { firstAddress, inOrder, keepAddress, type LinkAddresses } from './decode-addresses.ts';
import { type DecodedLink, decodeLink } from './decode-details.ts';
import { indexOf } from './find.ts';

/** Family 0: IPv4 and IPv6 in one dump. */
export const listDetails = netlink('link.list-details', ['RTM_GETLINK', 'RTM_GETADDR'], (socket) => {
  const links = dumpLinks(socket);
  const addresses = dumpAddresses(socket, 0);
  const rows: NamedDetails[] = links.map((link) => ({ name: link.name, details: detailsOf(link, link.name, addresses.get(link.index)) }));
  const known = new Set(links.map(({ name }) => name));
  for (const { ipv4 } of addresses.values()) {
    for (const { label } of ipv4) {
      if (known.has(label)) continue;
      known.add(label);
      const index = indexUnlessGone(socket, label);
      const link = links.find((one) => one.index === index);
      rows.push(link === undefined ? { name: label } : { name: label, details: detailsOf(link, label, addresses.get(link.index)) });
    }
  }
  return byName(rows);
});

/** What a name stands for on its link: only the link's own has counters and IPv6 addresses. */
export function detailsOf({ name, details }: DecodedLink, asked: string, addresses: LinkAddresses | undefined): LinkDetails {
  const ipv4 = addresses === undefined ? undefined : firstAddress(addresses.ipv4, asked);
  if (asked !== name) {
    const { statistics: _ofTheLink, ipv4: _ofItsName, ...rest } = details;
    return { ...rest, ...(ipv4 === undefined ? {} : { ipv4 }), inet6: [] };
  }
  if (ipv4 !== undefined) details.ipv4 = ipv4;
  if (addresses !== undefined && addresses.inet6.length > 0) details.inet6 = inOrder(addresses);
  return details;
}

/** The link that a label leads to, as any name does: alternative names are among them. */
function indexUnlessGone(socket: NetlinkSocket, label: string): number | undefined {
  try {
    return indexOf(socket, label);
  } catch (error) {
    if (error instanceof KernelError && [errnos.ENODEV, errnos.EINVAL].includes(error.errno as never)) return undefined;
    throw error;
  }
}

function dumpLinks(socket: NetlinkSocket): DecodedLink[] {
  let links: DecodedLink[] = [];
  socket.dumpEach(RTM_GETLINK, linkMessage.encode({}), () => {
    links = [];
    return viewed((bytes, view, start, end) => links.push(decodeLink(bytes, view, start, end)));
  });
  return links;
}

/** The addresses by the index of their link; of one link, or of all (0). A kernel without strict checking sends those of all links. */
export function dumpAddresses(socket: NetlinkSocket, index: number): Map<number, LinkAddresses> {
  const found = new Map<number, LinkAddresses>();
  socket.dumpEach(RTM_GETADDR, addressMessage.encode({ index }), () => {
    found.clear();
    return viewed((bytes, view, start, end) => keepAddress(found, bytes, view, start, end));
  });
  return found;
}

/** The receive buffer is nearly always the one from before, and so is the view of it. */
function viewed(visit: (bytes: Buffer, view: DataView, start: number, end: number) => void): (bytes: Buffer, start: number, end: number) => void {
  let last: Buffer | undefined;
  let view: DataView;
  return (bytes, start, end) => {
    if (bytes !== last) {
      last = bytes;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    visit(bytes, view, start, end);
  };
}
