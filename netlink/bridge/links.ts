import { once } from '../../src/base/once.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import type { Link } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';

/** IFLA_EXT_MASK: leave out counters, which are most of an answer's bytes (RTEXT_FILTER_SKIP_STATS, linux/rtnetlink.h). */
const RTEXT_FILTER_SKIP_STATS = 1 << 3;

type Filter = { master: number } | { linkinfo: { kind: string } };

/**
 * The links that have this master, or are of this kind. The kernel sends those alone; where it does not check strictly it sends all, without a
 * word, so that what comes has to be looked at all the same.
 */
export function links(socket: NetlinkSocket, filter: Filter): Link[] {
  return socket.dump(RTM_GETLINK, asked(filter)).map((payload) => linkMessage.decode(payload));
}

/** The payload that asks for all bridges. */
export const bridgeLinks = once(() => asked({ linkinfo: { kind: 'bridge' } }));

function asked(filter: Filter): Buffer {
  return linkMessage.encode({}, { ...filter, extMask: RTEXT_FILTER_SKIP_STATS });
}
