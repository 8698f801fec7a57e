import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { RTM_DELLINK, RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { isBridge } from './find.ts';

/** RTM_DELLINK would take any link, up or down: what SIOCBRDELBR refuses is refused here, and its name is not cut at a colon either. By index, so that it is the link that was looked at. */
export const remove = netlink('bridge.remove', ['RTM_GETLINK', 'RTM_DELLINK'], (socket, { link }) => {
  const found = linkMessage.decode(socket.get(RTM_GETLINK, linkMessage.encode({}, { ifname: link })));
  if (!isBridge(found)) throw new KernelError(errnos.EPERM, 'RTM_GETLINK', 'netlink', { message: `${found.attributes.ifname} is no bridge` });
  if ((found.header.flags & linkFlags.UP) !== 0) throw new KernelError(errnos.EBUSY, 'RTM_GETLINK', 'netlink', { message: `${found.attributes.ifname} is up` });
  socket.request(RTM_DELLINK, linkMessage.encode({ index: found.header.index }));
});
