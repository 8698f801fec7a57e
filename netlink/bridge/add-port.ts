import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { RTM_SETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { linkMessage } from '../structs/link.ts';
import { findBridge } from './find.ts';

/** IFLA_MASTER would move a port from one master to another: that it has none yet is checked first. */
export const addPort = netlink('bridge.add-port', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, port }) => {
  const { header, attributes } = findLink(socket, port);
  const { index: master } = findBridge(socket, link);
  if (attributes.master !== undefined) throw new KernelError(errnos.EBUSY, 'RTM_GETLINK', 'netlink', { message: `${attributes.ifname} has a master already` });
  socket.request(RTM_SETLINK, linkMessage.encode({ index: header.index }, { master }));
});
