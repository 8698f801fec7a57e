import { netlink } from '../handler.ts';
import { findLink } from '../link/find.ts';
import { requireInfo } from './info-of.ts';
import { kindOf } from './kind-of.ts';

export const get = netlink('tun.get', ['RTM_GETLINK'], (socket, { link }) => {
  const found = findLink(socket, link);
  return kindOf(found, requireInfo(found));
});
