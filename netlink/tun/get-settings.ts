import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { requireInfo } from './info-of.ts';

export const getSettings = netlink('tun.get-settings', ['RTM_GETLINK'], (socket, { link }) => {
  const { owner = null, group = null, persist, pi, vnetHdr } = requireInfo(findLink(socket, link));
  return { owner, group, persistent: persist === 1, packetInfo: pi === 1, vnetHeader: vnetHdr === 1 };
});
