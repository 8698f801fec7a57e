import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import type { Link } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';

/** All links. The kernel would filter by IFLA_MASTER or by kind; where it does not check strictly, it ignores that without a word, so the filters are ours. */
export function links(socket: NetlinkSocket): Link[] {
  return socket.dump(RTM_GETLINK, linkMessage.encode({})).map((payload) => linkMessage.decode(payload));
}
