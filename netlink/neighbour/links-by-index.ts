import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';

/** What an ARP entry says of its link. */
export interface ArpLink {
  name: string;
  /** ARPHRD_*. */
  hardwareType: number;
  lladdr: string;
}

/** IFLA_EXT_MASK: leave out counters, which are most of an answer's bytes (RTEXT_FILTER_SKIP_STATS, linux/rtnetlink.h). */
const RTEXT_FILTER_SKIP_STATS = 1 << 3;

/** All links by index: a neighbour names its link by number. */
export function linksByIndex(socket: NetlinkSocket): Map<number, ArpLink> {
  const links = socket.dump(RTM_GETLINK, linkMessage.encode({}, { extMask: RTEXT_FILTER_SKIP_STATS })).map((payload) => linkMessage.decode(payload));
  return new Map(links.map(({ header, attributes }) => [header.index, { name: attributes.ifname ?? '', hardwareType: header.type, lladdr: attributes.address ?? '' }]));
}
