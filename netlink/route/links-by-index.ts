import { linkFlags } from '../../src/model/link-flags.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';

/** What routes need to know of a link. */
export interface RoutedLink {
  name: string;
  loopback: boolean;
}

/** IFLA_EXT_MASK: leave out counters, which are most of an answer's bytes (RTEXT_FILTER_SKIP_STATS, linux/rtnetlink.h). */
const RTEXT_FILTER_SKIP_STATS = 1 << 3;

/** All links by index: routes name their links by number, /proc by name. */
export function linksByIndex(socket: NetlinkSocket): Map<number, RoutedLink> {
  const links = socket.dump(RTM_GETLINK, linkMessage.encode({}, { extMask: RTEXT_FILTER_SKIP_STATS })).map((payload) => linkMessage.decode(payload));
  return new Map(links.map(({ header, attributes }) => [header.index, { name: attributes.ifname ?? '', loopback: (header.flags & linkFlags.LOOPBACK) !== 0 }]));
}
